/** Accounting periods of a company: open or closed. A closed period takes nothing. */
@ApplicationModule(allowedDependencies = {"refusal", "organisation", "time", "audit"})
package io.closeout.period;

import org.springframework.modulith.ApplicationModule;
