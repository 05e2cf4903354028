/** Reads all modules: the archive of ended cases, later reports and key figures. */
@ApplicationModule(
        allowedDependencies = {
            "disposal",
            "register",
            "voucher",
            "signoff",
            "depreciation",
            "organisation",
            "money",
            "time",
            "audit"
        })
package io.closeout.reporting;

import org.springframework.modulith.ApplicationModule;
