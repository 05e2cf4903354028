/** Two demo companies with people, assets and history: what the first hour needs. Exists in the demo profile only. */
@ApplicationModule(
        allowedDependencies = {"organisation", "register", "depreciation", "voucher", "period", "money", "time"})
package io.closeout.demo;

import org.springframework.modulith.ApplicationModule;
