/** Hands vouchers to the ledger of a company. Only the workflow module calls it. */
@ApplicationModule(allowedDependencies = {"voucher", "register", "disposal", "organisation", "money", "time", "audit"})
package io.closeout.erp;

import org.springframework.modulith.ApplicationModule;
