/**
 * Vouchers: balanced entries, the confirmation queue, numbering at posting. Owns the questions which account to use and
 * how a voucher reaches the ledger.
 */
@ApplicationModule(allowedDependencies = {"refusal", "organisation", "money", "time", "period", "audit"})
package io.closeout.voucher;

import org.springframework.modulith.ApplicationModule;
