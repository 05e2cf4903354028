package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Cards;
import io.closeout.register.Change;
import io.closeout.register.Register;
import io.closeout.time.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a restore does to the register: the old cards stand again, or new ones that refer to them. */
@Component
class Comeback {
    /** What belongs to the life that ended; the policy of the new card is that of its class today. */
    private static final List<CardField> OF_THE_OLD_LIFE = List.of(
            CardField.CARD_NUMBER,
            CardField.ADDED_MONTH,
            CardField.ENTRY_DATE,
            CardField.PURCHASE_DATE,
            CardField.PROVISIONAL_COST,
            CardField.ORIGINAL_AMOUNT,
            CardField.EXCHANGE_RATE,
            CardField.CURRENCY,
            CardField.RESIDUAL_VALUE,
            CardField.DEPRECIATION_METHOD,
            CardField.USEFUL_LIFE_MONTHS,
            CardField.STRAIGHT_LINE_BASIS,
            CardField.TAKE_ON_MONTH,
            CardField.MONTHS_DEPRECIATED,
            CardField.ACCUMULATED_DEPRECIATION,
            CardField.DEPRECIATION_CURRENT_YEAR,
            CardField.YEAR_OPENING_VALUE,
            CardField.IMPAIRMENT,
            CardField.TOTAL_UNITS,
            CardField.UNITS_USED,
            CardField.UNIT_OF_MEASURE,
            CardField.TAX_BASIS,
            CardField.TAX_ACCUMULATED,
            CardField.TAX_LIFE_MONTHS,
            CardField.ONE_OFF_DEDUCTION,
            CardField.INPUT_VAT_AMOUNT,
            CardField.INPUT_VAT_DEDUCTED,
            CardField.INVOICE_NUMBER,
            CardField.GRANT_BALANCE,
            CardField.RESTRICTION);

    private final RestoreFile file;
    private final CaseFile cases;
    private final Register register;
    private final Cards cards;
    private final BusinessClock clock;

    Comeback(RestoreFile file, CaseFile cases, Register register, Cards cards, BusinessClock clock) {
        this.file = file;
        this.cases = cases;
        this.register = register;
        this.cards = cards;
        this.clock = clock;
    }

    /** @return codes of the cards that stand now */
    String of(RestoreEntity entity) {
        return switch (entity.reason()) {
            case WRONGLY_WRITTEN_OFF -> asTheyWere(entity);
            case CAME_BACK_LATER -> asNewOnes(entity);
        };
    }

    private String asTheyWere(RestoreEntity entity) {
        DisposalCaseEntity of = cases.locked(entity.caseNumber());
        List<AssetCard> assets = file.assets(entity);
        assets.forEach(asset -> {
            register.reinstate(asset.id(), change(entity));
            of.lines().stream()
                    .filter(line -> line.disposed() && line.assetId() == asset.id())
                    .forEach(line -> line.close(LineStatus.RESTORED));
        });
        return String.join(" ", assets.stream().map(AssetCard::code).toList());
    }

    private String asNewOnes(RestoreEntity entity) {
        List<AssetCard> assets = file.assets(entity);
        List<AssetCard> onTheBooks =
                assets.stream().filter(asset -> asset.kind().onTheBooks()).toList();
        List<Money> worths = RestorePricing.worths(entity.worth(), onTheBooks);
        List<String> codes = new ArrayList<>();
        for (AssetCard asset : assets) {
            int place = onTheBooks.indexOf(asset);
            Money worth = place < 0 ? asset.cost() : worths.get(place);
            AssetCard card = cards.register(entity.company(), values(entity, asset, worth), change(entity));
            entity.lines().stream()
                    .filter(line -> line.assetId() == asset.id())
                    .forEach(line -> line.cameBackAs(card.id()));
            codes.add(card.code());
        }
        return String.join(" ", codes);
    }

    private CardValues values(RestoreEntity entity, AssetCard old, Money worth) {
        CardValues values = old.values();
        for (CardField field : OF_THE_OLD_LIFE) {
            values = values.with(field, "");
        }
        return values.with(CardField.ASSET_CODE, newCode(old))
                .with(CardField.LEGACY_CODE, old.code())
                .with(CardField.SOURCE_DOCUMENT, entity.number())
                .with(CardField.IN_SERVICE_DATE, clock.today().toString())
                .with(CardField.COST, worth.toString());
    }

    /** The old code with the next free {@code -R} behind it. */
    private String newCode(AssetCard old) {
        int turn = 1;
        while (register.find(old.company(), old.code() + "-R" + turn).isPresent()) {
            turn++;
        }
        return old.code() + "-R" + turn;
    }

    private static Change change(RestoreEntity entity) {
        return new Change(CaseFile.SYSTEM, entity.note(), entity.number());
    }
}
