package io.closeout.change;

import io.closeout.depreciation.BookDate;
import io.closeout.depreciation.LifeEvent;
import io.closeout.depreciation.LifeEvents;
import io.closeout.register.AssetCard;
import io.closeout.register.CardField;
import io.closeout.register.Cards;
import io.closeout.register.Change;
import io.closeout.register.Register;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets a confirmed change take effect: on the books, on the state of the assets, and on what their cards say. */
@Component
class ChangeEffects {
    private final LifeEvents events;
    private final Register register;
    private final Cards cards;

    ChangeEffects(LifeEvents events, Register register, Cards cards) {
        this.events = events;
        this.register = register;
        this.cards = cards;
    }

    void apply(ChangeEntity entity, AssetCard asset, YearMonth month, String actor) {
        ChangeTerms terms = entity.terms();
        if (asset.kind().onTheBooks() && !ChangePricing.changesNothing(entity.kind(), terms, asset)) {
            events.enter(asset.id(), ChangePricing.event(entity.kind(), terms, asset, month), entity.number(), actor);
        }
        Change change = new Change(actor, entity.note(), entity.number());
        long id = asset.id();
        if (entity.kind().bringsBack() && events.isIdle(id)) {
            events.enter(id, new LifeEvent.Reused(BookDate.of(month)), entity.number(), actor);
        }
        switch (entity.kind()) {
            case RENOVATION -> register.beginRenovation(id, change);
            case RENOVATION_FINISHED -> register.finishRenovation(id, change);
            case IDLE -> register.layIdle(id, change);
            case REUSE -> register.reuse(id, change);
            case HELD_FOR_SALE -> register.holdForSale(id, change);
            case SALE_WITHDRAWN -> register.withdrawSale(id, change);
            case TRANSFER -> cards.changeSigned(id, places(terms), change);
            case FINAL_COST -> cards.changeSigned(id, Map.of(CardField.PROVISIONAL_COST, ""), change);
            case ESTIMATE, IMPAIRMENT, IMPROVEMENT -> {
                // what a card says is what it was registered with; its books say what has become of it
            }
        }
    }

    private static Map<CardField, String> places(ChangeTerms terms) {
        Map<CardField, String> places = new EnumMap<>(CardField.class);
        places.put(CardField.USING_DEPARTMENT, terms.departments());
        if (terms.says(Figure.LOCATION)) {
            places.put(CardField.LOCATION, terms.location());
        }
        if (terms.says(Figure.CUSTODIAN)) {
            places.put(CardField.CUSTODIAN, terms.custodian());
        }
        return places;
    }
}
