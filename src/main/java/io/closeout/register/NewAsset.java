package io.closeout.register;

import io.closeout.money.Money;
import java.time.LocalDate;

/** What has to be known to open a card. Method, life and residual value come from the policy of its class. */
public record NewAsset(
        String company,
        String branch,
        String code,
        String name,
        String assetClass,
        String department,
        String custodian,
        String location,
        String serialNumber,
        LocalDate inServiceOn,
        Money cost,
        boolean hazardous) {}
