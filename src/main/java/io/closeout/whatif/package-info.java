/**
 * Prices a new version of the depreciation policy over the whole register before anybody activates it. Owns the question
 * what such a version says; changes no book.
 */
@ApplicationModule(
        allowedDependencies = {"refusal", "money", "time", "audit", "organisation", "period", "register", "depreciation"
        })
package io.closeout.whatif;

import org.springframework.modulith.ApplicationModule;
