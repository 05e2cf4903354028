/**
 * Takes assets over: registers from files, with a dry run that names every fault and a take-on that ties to the trial
 * balance, and purchases from procurement.
 */
@ApplicationModule(
        allowedDependencies = {
            "refusal",
            "sheet",
            "register",
            "depreciation",
            "document",
            "organisation",
            "notification",
            "money",
            "period",
            "time",
            "audit"
        })
package io.closeout.intake;

import org.springframework.modulith.ApplicationModule;
