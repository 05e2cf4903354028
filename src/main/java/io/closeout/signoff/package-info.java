/** Rounds of sign-off: levels, seats and votes about a subject of which it knows only type and number. */
@ApplicationModule(allowedDependencies = {"refusal", "organisation", "time", "audit"})
package io.closeout.signoff;

import org.springframework.modulith.ApplicationModule;
