/** What has to be right before an installation with other people's assets serves anybody; knows settings and the database only. */
@ApplicationModule(allowedDependencies = {"refusal"})
package io.closeout.production;

import org.springframework.modulith.ApplicationModule;
