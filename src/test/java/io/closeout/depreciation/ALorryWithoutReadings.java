package io.closeout.depreciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.closeout.audit.AuditTrail;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.organisation.Organisation;
import io.closeout.period.Periods;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.Register;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ALorryWithoutReadings {
    private final Register register = mock(Register.class);
    private final Organisation organisation = mock(Organisation.class);
    private final AccountDetermination accounts = mock(AccountDetermination.class);
    private final DepreciationBook book = new StoredDepreciationBook(
            mock(ChargeRows.class),
            new LifePricing(),
            register,
            organisation,
            accounts,
            mock(Periods.class),
            mock(AuditTrail.class));

    @Test
    void isLeftOutOfTheRunAndNamed() {
        when(register.cards("1000"))
                .thenReturn(List.of(card(1, "LORRY", DepreciationMethod.UOP), card(2, "DESK", DepreciationMethod.SL)));
        when(organisation.company("1000")).thenReturn(new Company("1000", "总公司", AccountingStandard.CAS));
        when(organisation.department("1000", "IT"))
                .thenReturn(new Department(
                        "1000", "", "IT", "信息部", DepartmentFunction.USING, DepartmentUse.ADMINISTRATION));
        when(accounts.accountFor(any())).thenReturn(new Account("6602", "管理费用", "折旧费"));

        DepreciationBook.Run run = book.run("1000", YearMonth.of(2024, 2));

        assertThat(run.notCharged()).containsExactly("LORRY");
        assertThat(run.charges()).isEqualTo(2);
        assertThat(run.total()).isEqualTo(Money.of("200.00"));
    }

    private static AssetCard card(long id, String code, DepreciationMethod method) {
        return new AssetCard(
                id,
                "1000",
                "",
                code,
                code,
                "OFFICE",
                "IT",
                "",
                "",
                "",
                false,
                false,
                LocalDate.of(2023, 12, 5),
                Money.of("1200.00"),
                Money.ZERO,
                method,
                12,
                AssetState.IN_USE,
                null,
                null);
    }
}
