package io.closeout.depreciation;

import io.closeout.audit.AuditTrail;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.DepreciableCard;
import io.closeout.register.Register;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredDepreciationBook implements DepreciationBook {
    private final ChargeRows rows;
    private final CardCharges cardCharges;
    private final LifeEventRows events;
    private final Register register;
    private final AuditTrail audit;

    StoredDepreciationBook(
            ChargeRows rows, CardCharges cardCharges, LifeEventRows events, Register register, AuditTrail audit) {
        this.rows = rows;
        this.cardCharges = cardCharges;
        this.events = events;
        this.register = register;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<YearMonth> lastCharge(AssetCard card) {
        return cardCharges.endOf(DepreciableCard.of(card), events.story(card.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public BookValue postedValue(long asset) {
        AssetCard card = register.card(asset);
        return card.state().gone()
                ? BookValue.NOTHING
                : StandingValue.of(card, events.story(asset), AssetLife.ITS_END, rows.chargedByMonth(asset));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Charge> postedAfter(long asset, YearMonth month) {
        return rows.standingAfter(asset, month);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Charge> missingUpTo(long asset, YearMonth month) {
        return cardCharges.missingAsFarAsKnown(register.card(asset), month);
    }

    @Override
    @Transactional(readOnly = true)
    public BookValue valueAtEndOf(long asset, YearMonth month) {
        AssetCard card = register.card(asset);
        return StandingValue.of(card, events.story(asset), month, chargedUpTo(card, month));
    }

    @Override
    @Transactional(readOnly = true)
    public BookValue clearedAfter(long asset, YearMonth lastMonth) {
        AssetCard card = register.card(asset);
        return StandingValue.of(card, events.story(asset), AssetLife.ITS_END, chargedUpTo(card, lastMonth));
    }

    @Override
    @Transactional(readOnly = true)
    public Money heldForSale(long asset, YearMonth lastMonth) {
        AssetCard card = register.card(asset);
        return StandingValue.heldForSale(card, events.story(asset), chargedUpTo(card, lastMonth));
    }

    @Override
    @Transactional(readOnly = true)
    public Money carryingAmount(long asset) {
        AssetCard card = register.card(asset);
        return card.state().gone()
                ? Money.ZERO
                : postedValue(asset)
                        .netBookValue()
                        .plus(StandingValue.heldForSale(card, events.story(asset), rows.chargedByMonth(asset)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<YearMonth> movedIn(long asset) {
        return events.of(asset).stream()
                .map(LifeEvents.Entered::event)
                .filter(LifeEvent::movesTheValue)
                .map(LifeEvent::period)
                .max(Comparator.naturalOrder());
    }

    private NavigableMap<YearMonth, Money> chargedUpTo(AssetCard card, YearMonth month) {
        NavigableMap<YearMonth, Money> charged =
                new TreeMap<>(rows.chargedByMonth(card.id()).headMap(month, true));
        for (Charge missing : cardCharges.missingAsFarAsKnown(card, month)) {
            charged.merge(missing.month(), missing.amount(), Money::plus);
        }
        return charged;
    }

    @Override
    public void enterDisposal(
            String company, String voucherKey, YearMonth period, List<Charge> charged, List<Charge> takenBack) {
        if (rows.postedBy(voucherKey)) {
            return;
        }
        charge(company, voucherKey, period, charged);
        rows.insert(
                company,
                ChargeRows.Kind.TAKE_BACK,
                period,
                voucherKey,
                rows.after(
                        ChargeRows.Kind.TAKE_BACK,
                        cardCharges.based(
                                company,
                                period,
                                takenBack.stream()
                                        .map(charge -> new Charge(
                                                charge.asset(),
                                                charge.month(),
                                                charge.amount().negate(),
                                                charge.expense(),
                                                charge.department()))
                                        .toList())));
    }

    /** A month that was charged before and cut off is given back. */
    private void charge(String company, String voucherKey, YearMonth period, List<Charge> charged) {
        Map<Long, Set<YearMonth>> before = new HashMap<>();
        Map<Boolean, List<Charge>> again = charged.stream()
                .collect(Collectors.partitioningBy(charge -> before.computeIfAbsent(charge.asset(), rows::chargedMonths)
                        .contains(charge.month())));
        rows.insert(
                company,
                ChargeRows.Kind.CHARGE,
                period,
                voucherKey,
                cardCharges.based(company, period, again.get(false)));
        rows.insert(
                company,
                ChargeRows.Kind.GIVE_BACK,
                period,
                voucherKey,
                rows.after(ChargeRows.Kind.GIVE_BACK, cardCharges.based(company, period, again.get(true))));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Charge> takenBackBy(String voucherKey, long asset) {
        return rows.takenBackBy(voucherKey, asset);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Charge> missingWhileGone(long asset, YearMonth month) {
        return cardCharges.missingAsFarAsKnown(register.card(asset).in(AssetState.IN_USE), month);
    }

    @Override
    public void enterRestore(
            String company, String voucherKey, YearMonth period, List<Charge> charged, List<Charge> givenBack) {
        if (rows.postedBy(voucherKey)) {
            return;
        }
        charge(company, voucherKey, period, charged);
        rows.insert(
                company,
                ChargeRows.Kind.GIVE_BACK,
                period,
                voucherKey,
                rows.after(ChargeRows.Kind.GIVE_BACK, cardCharges.based(company, period, givenBack)));
    }

    @Override
    public void takeOutDisposal(String company, String voucherKey) {
        int taken = rows.remove(voucherKey);
        if (taken > 0) {
            audit.record(company, "system", "depreciation.taken-out", "voucher/" + voucherKey, taken + " rows");
        }
    }

    /** Asks nothing of the database: a dry run comes here for every row of a file. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Schedule> schedule(AssetCard card) {
        return cardCharges.schedule(card);
    }
}
