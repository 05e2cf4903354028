/** The asset register: cards, classes, states and their history. Owns the question which depreciation policy a class has. */
@ApplicationModule(allowedDependencies = {"refusal", "money", "organisation", "period", "time", "audit"})
package io.closeout.register;

import org.springframework.modulith.ApplicationModule;
