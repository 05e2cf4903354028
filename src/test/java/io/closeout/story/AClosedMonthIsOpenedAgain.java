package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.money.Money;
import io.closeout.organisation.Role;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 反结账 is a signed exception, and what it lets in has a voucher of its own. */
class AClosedMonthIsOpenedAgain extends MonthlyRunStory {
    private String supervisor;

    @BeforeEach
    void appointASupervisor() {
        supervisor = "supervisor." + company;
        appointed(supervisor, Role.ASSET_SUPERVISOR);
    }

    @Test
    void byOneWhoAsksAndAnotherWhoAgreesAndIsClosedAgainWithJustWhatWasMissing() {
        owns(aDesk("A-1"));
        String run = ran(MAY);
        String first = run(run).voucherKey();
        owns(aDesk("FORGOTTEN"));

        periods.askToReopen(company, MAY, controller, "漏登一张办公桌");
        assertThat(periods.isOpen(company, MAY)).isFalse();
        periods.reopen(company, MAY, supervisor);
        assertThat(periods.isOpen(company, MAY)).isTrue();

        assertThat(ran(MAY)).isEqualTo(run);
        assertThat(run(run).voucherKey()).isNotEqualTo(first);
        assertThat(vouchers.voucher(run(run).voucherKey()).total()).isEqualTo(Money.of("100.00"));
        assertThat(vouchers.voucher(first).total()).isEqualTo(Money.of("100.00"));
        assertThat(rowsOf(MAY)).isEqualTo(Money.of("200.00"));
        assertThat(periods.isOpen(company, MAY)).isFalse();
        assertThat(periods.reopenings(company, MAY)).singleElement().satisfies(one -> assertThat(
                        one.askedBy() + " " + one.agreedBy())
                .isEqualTo(controller + " " + supervisor));
        assertThat(jdbc.queryForList(
                        "select verb from audit_entry where company = ? and verb like 'period.%' order by id",
                        String.class, company))
                .containsExactly("period.closed", "period.reopening-asked", "period.reopened", "period.closed");
    }

    @Test
    void neverByOnePersonAndNeverByOneOfAnotherPost() {
        ran(MAY);
        assertThatThrownBy(() -> periods.askToReopen(company, MAY, reviewer, "补提"))
                .hasMessageContaining("may-not-reopen");
        assertThatThrownBy(() -> periods.askToReopen(company, MAY, controller, " "))
                .hasMessageContaining("reason-missing");
        assertThatThrownBy(() -> periods.reopen(company, MAY, supervisor)).hasMessageContaining("nobody-asked");

        periods.askToReopen(company, MAY, controller, "补提");
        assertThatThrownBy(() -> periods.askToReopen(company, MAY, controller, "补提"))
                .hasMessageContaining("already-asked");
        assertThatThrownBy(() -> periods.reopen(company, MAY, controller)).hasMessageContaining("agrees-own-reopening");
        assertThatThrownBy(() -> periods.reopen(company, MAY, reviewer)).hasMessageContaining("may-not-reopen");
        assertThat(periods.isOpen(company, MAY)).isFalse();
    }

    @Test
    void aQuarterThatHasLostARowIsNotCarriedForward() {
        owns(aDesk("A-1"));
        ran(MAY);
        String june = started(MAY.plusMonths(1));
        checked(june, "");
        released(june);
        passed(june, "");
        jdbc.update("delete from depreciation_charge where company = ? and posted_in = ?", company, MAY.toString());

        assertThatThrownBy(() -> does(controller, "Task_ConfirmRun", june, Map.of("confirmation", "CONFIRM")))
                .hasStackTraceContaining("its months to");
    }
}
