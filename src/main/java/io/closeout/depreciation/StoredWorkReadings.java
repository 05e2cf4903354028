package io.closeout.depreciation;

import io.closeout.audit.AuditTrail;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Role;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.DepreciableCard;
import io.closeout.register.DepreciableCards;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.Register;
import io.closeout.time.BusinessClock;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredWorkReadings implements WorkReadings {
    private static final String FIELD = "units";
    private static final int DECIMALS = 10;
    private static final int DIGITS = 14;

    private final WorkReadingRows rows;
    private final ChargeRows charges;
    private final CardCharges cards;
    private final Register register;
    private final DepreciableCards byUnits;
    private final Periods periods;
    private final Organisation organisation;
    private final BooksFlow flow;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredWorkReadings(
            WorkReadingRows rows,
            ChargeRows charges,
            CardCharges cards,
            Register register,
            DepreciableCards byUnits,
            Periods periods,
            Organisation organisation,
            BooksFlow flow,
            AuditTrail audit,
            BusinessClock clock) {
        this.rows = rows;
        this.charges = charges;
        this.cards = cards;
        this.register = register;
        this.byUnits = byUnits;
        this.periods = periods;
        this.organisation = organisation;
        this.flow = flow;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void enter(String company, String code, YearMonth month, BigDecimal units, String source, String actor) {
        AssetCard card = register.find(company, code)
                .orElseThrow(() -> new Refusal("depreciation.reading-of-nobody", "asset_code", code));
        if (!organisation.acts(actor, Role.ASSET_KEEPER, company, card.branch())
                && !organisation.acts(actor, Role.FINANCE_REVIEWER, company, card.branch())) {
            throw new Refusal("depreciation.reading-not-your-role", "", organisation.nameOf(actor), code);
        }
        requireCount(units);
        requireInTime(card, month);
        rows.put(company, card.id(), new Reading(month, units, source, actor), clock.now());
        audit.record(
                company,
                actor,
                "depreciation.reading-entered",
                "asset/" + code,
                month + ": " + units.toPlainString() + "; " + source);
        flow.changed(card.id());
    }

    private static void requireCount(BigDecimal units) {
        if (units.signum() < 0) {
            throw new Refusal("depreciation.units-negative", FIELD, units.toPlainString());
        }
        BigDecimal plain = units.stripTrailingZeros();
        if (plain.scale() > DECIMALS || plain.precision() - plain.scale() > DIGITS) {
            throw new Refusal("depreciation.number-unreadable", FIELD, units.toPlainString());
        }
    }

    private void requireInTime(AssetCard card, YearMonth month) {
        if (card.method() != DepreciationMethod.UOP || card.state().gone()) {
            throw new Refusal("depreciation.reading-of-no-use", "asset_code", card.code());
        }
        periods.requireOpen(card.company(), month);
        YearMonth current = periods.current(card.company());
        if (month.isAfter(current)) {
            throw new Refusal("depreciation.month-to-come", FIELD, month, current);
        }
        DepreciableCard depreciable = DepreciableCard.of(card);
        YearMonth first = CardLife.firstCharge(depreciable, cards.settingsOf(depreciable));
        if (month.isBefore(first)) {
            throw new Refusal("depreciation.before-in-service", FIELD, month, first);
        }
        if (charges.chargedMonths(card.id()).contains(month)) {
            throw new Refusal("depreciation.reading-charged", FIELD, month);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reading> of(long asset) {
        return rows.of(asset);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Missing> missing(String company, YearMonth month) {
        return byUnits.byUnits(company).stream()
                .flatMap(card -> firstMissing(card, month).stream())
                .toList();
    }

    /** A card that cannot be priced for another reason is named by the run. */
    private Optional<Missing> firstMissing(DepreciableCard card, YearMonth month) {
        try {
            return cards.withoutReading(card, CardLife.lastMonth(card, month))
                    .map(first -> new Missing(card.id(), card.code(), first));
        } catch (Refusal other) {
            return Optional.empty();
        }
    }
}
