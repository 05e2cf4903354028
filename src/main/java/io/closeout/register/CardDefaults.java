package io.closeout.register;

import static io.closeout.register.CardField.ACCUMULATED_DEPRECIATION;
import static io.closeout.register.CardField.ADDED_MONTH;
import static io.closeout.register.CardField.ASSET_KIND;
import static io.closeout.register.CardField.DEPRECIATION_CURRENT_YEAR;
import static io.closeout.register.CardField.IMPAIRMENT;
import static io.closeout.register.CardField.IN_SERVICE_DATE;
import static io.closeout.register.CardField.MONTHS_DEPRECIATED;
import static io.closeout.register.CardField.STRAIGHT_LINE_BASIS;
import static io.closeout.register.CardField.TAKE_ON_MONTH;
import static io.closeout.register.CardField.USE_STATUS;
import static io.closeout.register.CardField.YEAR_OPENING_VALUE;

import java.time.YearMonth;
import java.util.Objects;

/** What the values of a card mean where they leave something open. */
final class CardDefaults {
    private CardDefaults() {}

    static AssetKind kind(CardValues values) {
        return Objects.requireNonNullElse(values.choice(ASSET_KIND, AssetKind.class), AssetKind.FIXED_ASSET);
    }

    static UseStatus useStatus(CardValues values) {
        return Objects.requireNonNullElse(values.choice(USE_STATUS, UseStatus.class), UseStatus.IN_USE);
    }

    static YearMonth addedIn(CardValues values) {
        YearMonth given = values.month(ADDED_MONTH);
        return given == null ? YearMonth.from(values.date(IN_SERVICE_DATE)) : given;
    }

    /**
     * Null for a card that was registered new.
     *
     * @throws io.closeout.refusal.Refusal if the figures contradict each other
     */
    static TakeOn takeOn(CardValues values) {
        YearMonth through = values.month(TAKE_ON_MONTH);
        return through == null
                ? null
                : new TakeOn(
                        through,
                        values.moneyOrZero(ACCUMULATED_DEPRECIATION),
                        values.money(DEPRECIATION_CURRENT_YEAR),
                        values.moneyOrZero(IMPAIRMENT),
                        values.whole(MONTHS_DEPRECIATED),
                        values.money(YEAR_OPENING_VALUE),
                        Objects.requireNonNullElse(
                                values.choice(STRAIGHT_LINE_BASIS, StraightLineBasis.class),
                                StraightLineBasis.ORIGINAL));
    }
}
