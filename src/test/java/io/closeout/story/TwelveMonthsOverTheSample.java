package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.depreciation.BookTotals;
import io.closeout.depreciation.PeriodBalance;
import io.closeout.depreciation.RunPart;
import io.closeout.depreciation.RunStatus;
import io.closeout.depreciation.WorkReadings;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetClass;
import io.closeout.register.CardValues;
import io.closeout.register.Change;
import io.closeout.voucher.Line;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherStatus;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The register of the demo companies in companies of its own, run from June 2025 to May 2026: every month ties to the fen,
 * rows, parts, voucher, 1602 and the register.
 */
class TwelveMonthsOverTheSample extends MonthlyRunStory {
    private static final YearMonth FIRST = YearMonth.of(2025, 6);
    private static final int MONTHS = 12;

    @Autowired
    private BookTotals totals;

    @Autowired
    private WorkReadings readings;

    @ParameterizedTest(name = "{1}")
    @CsvSource({"1000, CAS", "2000, SMALL"})
    void tieOutToTheFenEachMonth(String sample, AccountingStandard standard) {
        String copy = copyOf(sample, standard);
        int closedWith = 0;
        for (YearMonth month = FIRST; month.isBefore(FIRST.plusMonths(MONTHS)); month = month.plusMonths(1)) {
            clock.set(month.plusMonths(1).atDay(2).atTime(9, 0));
            enterReadings(copy, month);
            Money before = accumulated(copy, month.minusMonths(1));

            company = copy;
            String run = ran(month);

            Voucher voucher = vouchers.voucher(run(run).voucherKey());
            assertThat(voucher.status()).isEqualTo(VoucherStatus.POSTED);
            assertThat(voucher.period()).isEqualTo(month);
            assertThat(rowsOf(month))
                    .as("rows of %s", run)
                    .isEqualTo(charged(run))
                    .isEqualTo(parts(run).stream().map(RunPart::amount).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(voucher.total())
                    .isEqualTo(creditedTo1602(voucher))
                    .isEqualTo(accumulated(copy, month).minus(before));
            assertThat(findings.uncharged(run(run))).isEmpty();
            assertThat(status(run)).isEqualTo(RunStatus.CLOSED);
            closedWith++;
            assertQuarterTies(copy, month);
        }
        assertThat(closedWith).isEqualTo(MONTHS);
        assertThat(runs.of(copy)).hasSize(MONTHS);
    }

    /** The quarter and the year that end with a month come to what their runs have charged. */
    private void assertQuarterTies(String of, YearMonth month) {
        Map<PeriodBalance.Span, Integer> spans =
                Map.of(PeriodBalance.Span.MONTH, 1, PeriodBalance.Span.QUARTER, 3, PeriodBalance.Span.YEAR, 12);
        spans.forEach((span, months) -> {
            List<PeriodBalance> carried = findings.carriedForward(runs.run(of + "/" + month)).stream()
                    .filter(balance -> balance.span() == span)
                    .toList();
            assertThat(carried.isEmpty()).isEqualTo(month.getMonthValue() % months != 0);
            Money rows = Money.ZERO;
            for (int back = 0; back < months; back++) {
                rows = rows.plus(rowsOf(month.minusMonths(back)));
            }
            if (!carried.isEmpty()) {
                assertThat(carried.stream().map(PeriodBalance::movement).reduce(Money.ZERO, Money::plus))
                        .isEqualTo(rows);
            }
        });
    }

    private static Money creditedTo1602(Voucher voucher) {
        return voucher.entries().stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().code().equals("1602"))
                .map(Line::credit)
                .reduce(Money.ZERO, Money::plus);
    }

    /** 累计折旧 of the whole register at the end of a month, what was charged before Closeout included. */
    private Money accumulated(String of, YearMonth month) {
        return totals.atEndOf(of, month, List.of()).accumulated();
    }

    private void enterReadings(String of, YearMonth month) {
        for (List<WorkReadings.Missing> missing = readings.missing(of, month);
                !missing.isEmpty();
                missing = readings.missing(of, month)) {
            missing.forEach(
                    one -> readings.enter(of, one.code(), one.month(), BigDecimal.valueOf(1200), "行车记录", reviewer));
        }
    }

    /** The cards that the demo company has from its first start, whatever other stories do to them. */
    private String copyOf(String sample, AccountingStandard standard) {
        String copy = "59" + sample.charAt(0);
        reviewer = "reviewer." + copy;
        controller = "controller." + copy;
        organisation.establish(new Company(copy, "样例公司 " + copy, standard));
        for (Department one : organisation.departments(sample)) {
            organisation.establish(new Department(copy, "", one.code(), one.name(), one.function(), one.use()));
        }
        Map.of(reviewer, Role.FINANCE_REVIEWER, controller, Role.FINANCE_CONTROLLER)
                .forEach((login, role) -> organisation.appoint(
                        new Person(login, login, copy, "FIN", "", true, true, Set.of(Post.ofCompany(copy, role))),
                        null));
        cards.classes(sample)
                .forEach(one ->
                        cards.define(new AssetClass(copy, one.code(), one.parent(), one.name(), one.dataBearing())));
        List<CardValues> values = register.cards(sample).stream()
                .filter(card -> !card.code().startsWith("T-"))
                .filter(card -> !YearMonth.from(card.inServiceOn()).isAfter(FIRST))
                .map(AssetCard::values)
                .toList();
        cards.registerAll(copy, values, new Change("system", "样例", ""));
        return copy;
    }
}
