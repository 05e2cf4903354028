package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.organisation.Organisation;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Line;
import io.closeout.voucher.Step;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherStatus;
import io.closeout.voucher.Vouchers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The voucher of a run: what was charged after a stop is taken back, asset by asset, then debits by expense account and
 * department, one credit to 累计折旧. One voucher, so that the month is confirmed and posted as a whole or not at all.
 */
@Component
class RunVoucher {
    private static final String NOWHERE = "";

    private final RunPartTable parts;
    private final ChargeRows rows;
    private final CutOffs cutOffs;
    private final Organisation organisation;
    private final AccountDetermination accounts;
    private final Vouchers vouchers;

    RunVoucher(
            RunPartTable parts,
            ChargeRows rows,
            CutOffs cutOffs,
            Organisation organisation,
            AccountDetermination accounts,
            Vouchers vouchers) {
        this.parts = parts;
        this.rows = rows;
        this.cutOffs = cutOffs;
        this.organisation = organisation;
        this.accounts = accounts;
        this.vouchers = vouchers;
    }

    private record Place(Account expense, String department) {}

    /** Confirms the waiting voucher, if there is one. */
    void confirm(DepreciationRun run, String actor) {
        if (run.voucherKey() != null) {
            vouchers.confirm(run.voucherKey(), actor);
        }
    }

    void cancel(DepreciationRun run, String actor, String reason) {
        if (run.voucherKey() != null) {
            vouchers.cancel(run.voucherKey(), actor, reason);
        }
    }

    /** Whether the ledger has the voucher, or none was needed. */
    boolean posted(DepreciationRun run) {
        return run.voucherKey() == null || vouchers.voucher(run.voucherKey()).status() == VoucherStatus.POSTED;
    }

    /**
     * Of the rounds that no posted voucher has; null if they charged and took back nothing.
     *
     * @throws IllegalStateException if the rows of the run do not add up to the totals of its parts: nothing is vouchered then
     */
    Voucher prepare(DepreciationRun run) {
        requireRowsTie(run);
        Map<Place, Money> debits = new LinkedHashMap<>();
        for (RunTotal total : parts.charged(run, run.postedRound())) {
            if (total.book() == Book.ACCOUNTING && !total.amount().isZero()) {
                debits.merge(new Place(total.expense(), total.department()), total.amount(), Money::plus);
            }
        }
        Account accumulated = accounts.accountFor(AccountDetermination.Question.of(
                organisation.company(run.company()).standard(), AccountDetermination.Purpose.ACCUMULATED_DEPRECIATION));
        List<JournalEntry> entries = new ArrayList<>();
        cutOffs.entry(run, accumulated).ifPresent(entries::add);
        if (!debits.isEmpty()) {
            entries.add(charged(debits, accumulated));
        }
        if (entries.isEmpty()) {
            return null;
        }
        return vouchers.prepare(
                "DEP-%s-%s-%d".formatted(run.company(), run.month(), run.round()),
                run.company(),
                NOWHERE,
                run.number(),
                run.month(),
                run.reviewedBy(),
                entries);
    }

    private static JournalEntry charged(Map<Place, Money> debits, Account accumulated) {
        List<Line> lines = new ArrayList<>();
        debits.forEach((place, amount) -> lines.add(Line.debit(place.expense(), amount, place.department(), NOWHERE)));
        Money sum = debits.values().stream().reduce(Money.ZERO, Money::plus);
        lines.add(Line.credit(accumulated, sum, NOWHERE, NOWHERE));
        return new JournalEntry(Step.DEPRECIATION, lines);
    }

    private void requireRowsTie(DepreciationRun run) {
        Money said = parts.charged(run, 0).stream()
                .filter(total -> total.book() == Book.ACCOUNTING)
                .map(RunTotal::amount)
                .reduce(Money.ZERO, Money::plus);
        Money posted = rows.postedTotal(run.source());
        if (!said.equals(posted)) {
            throw new IllegalStateException(
                    "parts of run %s say %s, its rows %s".formatted(run.number(), said, posted));
        }
    }
}
