package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.organisation.Organisation;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import io.closeout.time.UtcColumn;
import io.closeout.voucher.AccountDetermination;
import io.closeout.voucher.PostedLedger;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** 季度、年度结转: keeps what a month, quarter and year come to, and holds the quarter and the year against their months. */
@Component
class PeriodBalances {
    private final NamedParameterJdbcTemplate jdbc;
    private final PostedLedger ledger;
    private final AccountDetermination accounts;
    private final Organisation organisation;
    private final BusinessClock clock;

    PeriodBalances(
            NamedParameterJdbcTemplate jdbc,
            PostedLedger ledger,
            AccountDetermination accounts,
            Organisation organisation,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.accounts = accounts;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** From the rows of the books; what was kept for the span before is replaced, as a month that was opened again needs it. */
    void keep(String company, PeriodBalance.Span span, YearMonth last) {
        Map<String, Object> named = Map.of(
                "company", company,
                "span", span.name(),
                "first", span.firstMonth(last).toString(),
                "last", last.toString(),
                "at", UtcColumn.of(clock.now()),
                "book", Book.ACCOUNTING.name());
        jdbc.update(
                "delete from period_balance where company = :company and span = :span and last_month = :last", named);
        jdbc.update(
                "insert into period_balance (company, span, last_month, book, asset_class, opening_fen, movement_fen,"
                        + " closing_fen, kept_at) select :company, :span, :last, :book, c.asset_class,"
                        + " sum(case when d.posted_in < :first then d.amount_fen else 0 end),"
                        + " sum(case when d.posted_in >= :first then d.amount_fen else 0 end), sum(d.amount_fen), :at"
                        + " from depreciation_charge d join asset_card c on c.id = d.asset_id"
                        + " where d.company = :company and d.posted_in <= :last group by c.asset_class",
                named);
    }

    /**
     * @throws IllegalStateException if the months that were kept do not come to it: rows of a closed month have changed
     */
    void requireTies(String company, PeriodBalance.Span span, YearMonth last) {
        Money months = Money.ZERO;
        for (YearMonth month = span.firstMonth(last); !month.isAfter(last); month = month.plusMonths(1)) {
            if (of(company, PeriodBalance.Span.MONTH, month).isEmpty()) {
                keep(company, PeriodBalance.Span.MONTH, month);
            }
            months = months.plus(movement(of(company, PeriodBalance.Span.MONTH, month)));
        }
        Money whole = movement(of(company, span, last));
        if (!whole.equals(months)) {
            throw new IllegalStateException(
                    "%s to %s of %s comes to %s, its months to %s".formatted(span, last, company, whole, months));
        }
    }

    List<PeriodBalance> of(String company, PeriodBalance.Span span, YearMonth last) {
        return jdbc.query(
                "select book, asset_class, opening_fen, movement_fen from period_balance where company = :company"
                        + " and span = :span and last_month = :last order by book, asset_class",
                Map.of("company", company, "span", span.name(), "last", last.toString()),
                (row, index) -> new PeriodBalance(
                        span,
                        last,
                        Book.valueOf(row.getString("book")),
                        row.getString("asset_class"),
                        Money.ofFen(row.getLong("opening_fen")),
                        Money.ofFen(row.getLong("movement_fen"))));
    }

    private static Money movement(List<PeriodBalance> balances) {
        return balances.stream().map(PeriodBalance::movement).reduce(Money.ZERO, Money::plus);
    }

    /**
     * 待处理财产损溢 is zero at year-end, even if approval is pending.
     *
     * @throws Refusal if it is not
     */
    void requireNothingPending(String company, YearMonth month) {
        String pending = accounts.accountFor(AccountDetermination.Question.of(
                        organisation.company(company).standard(), AccountDetermination.Purpose.PENDING_LOSS))
                .code();
        for (PostedLedger.Turnover account : ledger.turnovers(company, month, month)) {
            if (account.code().equals(pending) && !account.closing().isZero()) {
                throw new Refusal(
                        "depreciation.pending-at-year-end",
                        "confirmation",
                        pending,
                        account.closing().grouped());
            }
        }
    }
}
