/**
 * Holds register, books, vouchers and the balances of the ERP against each other, and keeps every difference with its
 * cause, its owner and its age until it is gone.
 */
@ApplicationModule(
        allowedDependencies = {
            "refusal",
            "money",
            "time",
            "audit",
            "organisation",
            "sheet",
            "intake",
            "period",
            "register",
            "voucher",
            "depreciation"
        })
package io.closeout.reconciliation;

import org.springframework.modulith.ApplicationModule;
