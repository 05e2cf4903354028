package io.closeout.depreciation;

import io.closeout.organisation.Organisation;
import io.closeout.organisation.Role;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.DepreciableCard;
import io.closeout.register.DepreciationMethod;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Who may enter which reading, and until when. */
@Component
class ReadingRules {
    private static final String FIELD = "units";
    private static final int DECIMALS = 10;
    private static final int DIGITS = 14;

    private final ChargeRows charges;
    private final CardCharges cards;
    private final Periods periods;
    private final Organisation organisation;

    ReadingRules(ChargeRows charges, CardCharges cards, Periods periods, Organisation organisation) {
        this.charges = charges;
        this.cards = cards;
        this.periods = periods;
        this.organisation = organisation;
    }

    /** @throws Refusal if the actor may not enter it, or nobody may */
    void require(AssetCard card, YearMonth month, BigDecimal units, String actor) {
        if (!organisation.acts(actor, Role.ASSET_KEEPER, card.company(), card.branch())
                && !organisation.acts(actor, Role.FINANCE_REVIEWER, card.company(), card.branch())) {
            throw new Refusal("depreciation.reading-not-your-role", "", organisation.nameOf(actor), card.code());
        }
        requireCount(units);
        requireInTime(card, month);
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
        if (isCharged(card.id(), month)) {
            throw new Refusal("depreciation.reading-charged", FIELD, month);
        }
    }

    boolean isCharged(long asset, YearMonth month) {
        return charges.chargedMonths(asset).contains(month);
    }
}
