package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.depreciation.RunPart;
import io.closeout.depreciation.RunStatus;
import io.closeout.depreciation.UnchargedAsset;
import io.closeout.money.Money;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.register.DepreciationMethod;
import io.closeout.voucher.VoucherStatus;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A month from its check-list to its closing. */
class AMonthIsRun extends MonthlyRunStory {
    @Test
    void fromTheCheckListToTheClosedPeriod() {
        owns(aDesk("A-1"));
        owns(aDesk("A-2").with(CardField.USING_DEPARTMENT, "SALES:40;PROD:60"));
        String run = started(MAY);
        assertWaitsFor(run, "Task_ClearCheckList");

        checked(run, "");
        assertThat(status(run)).isEqualTo(RunStatus.PREVIEWED);
        assertThat(rowsOf(MAY)).isEqualTo(Money.ZERO);
        assertThat(inTheAccountingBook(findings.previewed(run(run))))
                .extracting(total -> total.department() + " " + total.amount())
                .containsExactly("PROD 160.00", "SALES 40.00");

        released(run);
        assertWaitsFor(run, "Task_ReviewRun");
        assertThat(rowsOf(MAY)).isEqualTo(Money.of("200.00")).isEqualTo(charged(run));

        passed(run, "");
        String key = run(run).voucherKey();
        assertThat(vouchers.voucher(key).entries()).singleElement().satisfies(entry -> assertThat(entry.lines())
                .extracting(line ->
                        line.account().code() + " " + line.department() + " " + line.debit() + " " + line.credit())
                .containsExactly("5101 PROD 160.00 0.00", "6601 SALES 40.00 0.00", "1602  0.00 200.00"));

        confirmedRun(run);
        assertThat(vouchers.voucher(key).status()).isEqualTo(VoucherStatus.POSTED);
        assertThat(status(run)).isEqualTo(RunStatus.CLOSED);
        assertThat(periods.isOpen(company, MAY)).isFalse();
        assertThat(findings.journal(run(run)))
                .extracting(step -> step.verb() + " " + step.actor())
                .containsExactly(
                        "started " + reviewer,
                        "checked " + reviewer,
                        "previewed system",
                        "released " + reviewer,
                        "charged system",
                        "reviewed " + reviewer,
                        "confirmed " + controller,
                        "posted system",
                        "closed " + controller);
    }

    @Test
    void startedAgainItIsTheSameRun() {
        owns(aDesk("A-1"));
        String run = started(MAY);

        assertThat(started(MAY)).isEqualTo(run);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(run)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aPartThatIsRepeatedPostsNothingTwice() {
        owns(aDesk("A-1"));
        String run = started(MAY);
        checked(run, "");
        released(run);

        for (RunPart part : parts(run)) {
            steps.chargePart(part.id());
        }

        assertThat(rowsOf(MAY)).isEqualTo(Money.of("100.00")).isEqualTo(charged(run));
    }

    @Test
    void oneBadAssetIsListedAndCorrectedAndTheNextRoundChargesJustWhatIsMissing() {
        owns(aDesk("A-1"));
        owns(aDesk("LORRY")
                .with(CardField.DEPRECIATION_METHOD, DepreciationMethod.UOP)
                .with(CardField.TOTAL_UNITS, "300000"));
        String run = started(MAY);

        assertThatThrownBy(() -> checked(run, "")).hasMessageContaining("check-reason-missing");
        checked(run, "读数月末才到");
        released(run);

        assertThat(findings.uncharged(run(run)))
                .extracting(UnchargedAsset::code)
                .containsExactly("LORRY");
        assertThat(charged(run)).isEqualTo(Money.of("100.00"));
        assertThatThrownBy(() -> passed(run, "")).hasMessageContaining("uncharged-reason-missing");

        does(reviewer, "Task_ReviewRun", run, Map.of("reviewDecision", "BACK", "runComment", "补录后再提"));
        assertWaitsFor(run, "Task_ClearCheckList");
        owns(aDesk("A-3"));
        checked(run, "仍无读数");
        assertThat(inTheAccountingBook(findings.previewed(run(run))))
                .extracting(total -> total.amount())
                .containsExactly(Money.of("100.00"));
        released(run);

        assertThat(charged(run)).isEqualTo(Money.of("200.00")).isEqualTo(rowsOf(MAY));
    }

    @Test
    void whoReviewedDoesNotConfirm() {
        owns(aDesk("A-1"));
        appointed(reviewer, Role.FINANCE_REVIEWER);
        String run = started(MAY);
        checked(run, "");
        released(run);
        passed(run, "");
        appointed(reviewer, Role.FINANCE_CONTROLLER);

        assertThatThrownBy(() ->
                        does(reviewer, "Task_ConfirmRun", run, Map.of("confirmation", "CONFIRM", "runComment", "")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("reviewer-confirms");
        assertWaitsFor(run, "Task_ConfirmRun");
    }

    @Test
    void cancelledItStopsAndWhatWasChargedStaysUntilTheMonthGoesOn() {
        owns(aDesk("A-1"));
        String run = started(MAY);
        checked(run, "");
        released(run);
        passed(run, "");
        String waiting = run(run).voucherKey();

        runs.cancel(run, controller, "先登记六月的资产");
        assertWaitsFor(run);
        assertThat(vouchers.voucher(waiting).status()).isEqualTo(VoucherStatus.CANCELLED);
        assertThat(rowsOf(MAY)).isEqualTo(Money.of("100.00"));

        owns(aDesk("A-2"));
        assertThat(ran(MAY)).isEqualTo(run);
        assertThat(rowsOf(MAY)).isEqualTo(Money.of("200.00"));
        assertThat(vouchers.voucher(run(run).voucherKey()).total()).isEqualTo(Money.of("200.00"));
        assertThatThrownBy(() -> runs.cancel(run, controller, "晚了")).hasMessageContaining("run-elsewhere");
    }

    @Test
    void aCancelledRunLeavesThePartsThatAreStillToComeAlone() {
        owns(aDesk("A-1"));
        String run = started(MAY);
        checked(run, "");
        steps.releaseCharging(run, reviewer);
        long part = parts(run).get(0).id();
        runs.cancel(run, controller, "停");

        steps.chargePart(part);

        assertThat(rowsOf(MAY)).isEqualTo(Money.ZERO);
    }

    @Test
    void onlyOneMonthOfACompanyIsRunAtATime() {
        owns(aDesk("A-1"));
        started(MAY);

        assertThatThrownBy(() -> started(MAY.plusMonths(1))).hasMessageContaining("other-month-under-way");
        assertThatThrownBy(() -> started(MAY.plusMonths(2))).hasMessageContaining("month-not-begun");
    }

    @Test
    void aClosedMonthIsNotRunAndNobodyElseRunsOne() {
        owns(aDesk("A-1"));
        assertThatThrownBy(() -> runs.start(company, MAY, REVIEWER)).hasMessageContaining("not-your-role");
        periods.close(company, MAY, controller);
        assertThatThrownBy(() -> started(MAY)).hasMessageContaining("period.closed");
    }

    @Test
    void aMonthWithoutChargesIsClosedWithoutAVoucher() {
        String run = ran(YearMonth.of(2025, 4));

        assertThat(run(run).voucherKey()).isNull();
        assertThat(periods.isOpen(company, YearMonth.of(2025, 4))).isFalse();
    }

    @Test
    void theFirstNightStartsLastMonthOfEveryCompanyThatOwnsAssets() {
        owns(aDesk("A-1"));

        runs.startDue();

        assertWaitsFor(company + "/" + MAY, "Task_ClearCheckList");
        assertThat(run(company + "/" + MAY).startedBy()).isEqualTo("system");
        assertThat(runs.startDue()).isEmpty();
    }
}
