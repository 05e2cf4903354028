/** The depreciation book: what every asset is charged per month, and the answer to every question about its value. */
@ApplicationModule(
        allowedDependencies = {
            "refusal",
            "sheet",
            "register",
            "voucher",
            "organisation",
            "money",
            "time",
            "period",
            "audit"
        })
package io.closeout.depreciation;

import org.springframework.modulith.ApplicationModule;
