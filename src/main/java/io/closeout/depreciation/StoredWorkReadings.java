package io.closeout.depreciation;

import io.closeout.audit.AuditTrail;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.DepreciableCard;
import io.closeout.register.DepreciableCards;
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
    private final WorkReadingRows rows;
    private final ReadingRules rules;
    private final CardCharges cards;
    private final Register register;
    private final DepreciableCards byUnits;
    private final BooksFlow flow;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredWorkReadings(
            WorkReadingRows rows,
            ReadingRules rules,
            CardCharges cards,
            Register register,
            DepreciableCards byUnits,
            BooksFlow flow,
            AuditTrail audit,
            BusinessClock clock) {
        this.rows = rows;
        this.rules = rules;
        this.cards = cards;
        this.register = register;
        this.byUnits = byUnits;
        this.flow = flow;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void enter(String company, String code, YearMonth month, BigDecimal units, String source, String actor) {
        AssetCard card = register.find(company, code)
                .orElseThrow(() -> new Refusal("depreciation.reading-of-nobody", "asset_code", code));
        rules.require(card, month, units, actor);
        rows.put(company, card.id(), new Reading(month, units, source, actor), clock.now());
        audit.record(
                company,
                actor,
                "depreciation.reading-entered",
                "asset/" + code,
                month + ": " + units.toPlainString() + "; " + source);
        flow.changed(card.id());
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
