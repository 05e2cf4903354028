/** What was done, by whom, when: one row per change, never changed afterwards. Knows companies and people only as codes. */
@ApplicationModule(allowedDependencies = {"time"})
package io.closeout.audit;

import org.springframework.modulith.ApplicationModule;
