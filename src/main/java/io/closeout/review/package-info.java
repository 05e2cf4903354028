/** The yearly review (CAS 4 art. 19): which assets no longer are what their cards say, and what was done about each. */
@ApplicationModule(
        allowedDependencies = {"refusal", "register", "depreciation", "change", "organisation", "time", "audit"})
package io.closeout.review;

import org.springframework.modulith.ApplicationModule;
