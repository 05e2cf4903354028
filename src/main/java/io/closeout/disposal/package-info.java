/**
 * Disposal cases: from the report that an asset has stopped working to the write-off. Owns the questions which
 * departments sign off, which date ends an asset in the books, and how a case gets its process.
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
package io.closeout.disposal;

import org.springframework.modulith.ApplicationModule;
