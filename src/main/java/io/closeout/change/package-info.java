/**
 * Changes that are signed off: of life, residual value or method, impairment, improvement, renovation, idleness, sale,
 * transfer and final cost. Owns who asks, who agrees, which voucher a change posts and from when the books follow it.
 */
@ApplicationModule(
        allowedDependencies = {
            "refusal",
            "register",
            "depreciation",
            "voucher",
            "signoff",
            "organisation",
            "money",
            "time",
            "period",
            "audit"
        })
package io.closeout.change;

import org.springframework.modulith.ApplicationModule;
