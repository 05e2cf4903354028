package io.closeout.depreciation;

import io.closeout.audit.AuditTrail;
import io.closeout.money.Money;
import io.closeout.organisation.Organisation;
import io.closeout.register.Register;
import io.closeout.voucher.Account;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Line;
import io.closeout.voucher.ReversalPolicy;
import io.closeout.voucher.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 冲回停用后折旧 at a close: what was charged after an asset stopped is taken back in the month that is run, each row as it
 * was charged (CAS 4 art. 21). A later write-off finds nothing left to take back; an asset that is charged again gets it
 * back from the run or the voucher that charges it.
 */
@Component
class CutOffs {
    private final RunTable runs;
    private final ChargeRows rows;
    private final StoppedAssets stopped;
    private final Register register;
    private final ReversalPolicy reversals;
    private final AuditTrail audit;

    CutOffs(
            RunTable runs,
            ChargeRows rows,
            StoppedAssets stopped,
            Register register,
            ReversalPolicy reversals,
            AuditTrail audit) {
        this.runs = runs;
        this.rows = rows;
        this.stopped = stopped;
        this.register = register;
        this.reversals = reversals;
        this.audit = audit;
    }

    /** Takes back what finance chose in the present round and still stands; a second call changes nothing. */
    void book(DepreciationRun run) {
        String source = run.cutOffSource(run.round());
        if (rows.postedBy(source)) {
            return;
        }
        for (RunTable.Signed chosen : runs.signed(run)) {
            if (chosen.booked()) {
                book(run, source, chosen.asset());
            }
        }
    }

    private void book(DepreciationRun run, String source, long asset) {
        List<ChargeRow> standing = stopped.toTakeBack(asset, run.month());
        Money amount = standing.stream().map(row -> row.charge().amount()).reduce(Money.ZERO, Money::plus);
        rows.insert(
                run.company(),
                ChargeRows.Kind.TAKE_BACK,
                run.month(),
                source,
                rows.after(
                        ChargeRows.Kind.TAKE_BACK,
                        standing.stream().map(ChargeRow::negated).toList()));
        runs.tookBack(run, asset, amount);
        audit.record(
                run.company(),
                Organisation.SYSTEM,
                "depreciation.cut-off",
                "asset/" + register.card(asset).code(),
                run.number() + ": " + amount);
    }

    /** Where an amount was charged. */
    private record Place(long asset, Account expense, String department) {}

    /** The entry of the rounds that no posted voucher has; empty if nothing was taken back. */
    Optional<JournalEntry> entry(DepreciationRun run, Account accumulated) {
        Map<Place, Money> amounts = new LinkedHashMap<>();
        for (int round = run.postedRound() + 1; round <= run.round(); round++) {
            for (Charge charge : rows.takenBackBy(run.cutOffSource(round))) {
                amounts.merge(
                        new Place(charge.asset(), charge.expense(), charge.department()), charge.amount(), Money::plus);
            }
        }
        List<Line> lines = new ArrayList<>();
        amounts.forEach((place, amount) -> lines.addAll(lines(run, place, amount, accumulated)));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new JournalEntry(Step.TAKE_BACK, lines));
    }

    private List<Line> lines(DepreciationRun run, Place place, Money amount, Account accumulated) {
        String code = register.card(place.asset()).code();
        String department = place.department();
        return switch (reversals.styleFor(run.company())) {
            case RED ->
                List.of(
                        Line.debit(place.expense(), amount.negate(), department, code),
                        Line.credit(accumulated, amount.negate(), department, code));
            case OPPOSITE ->
                List.of(
                        Line.debit(accumulated, amount, department, code),
                        Line.credit(place.expense(), amount, department, code));
        };
    }
}
