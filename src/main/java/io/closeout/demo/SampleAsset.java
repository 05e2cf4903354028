package io.closeout.demo;

import io.closeout.depreciation.LifeEvent;
import io.closeout.money.Money;
import io.closeout.money.PlainDecimal;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Restriction;
import io.closeout.register.RestrictionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of the sample register. A column with the name of a card's field is that field; the others count months back
 * from today, so that the sample is as old on every first start.
 */
record SampleAsset(CSVRecord row, LocalDate today) {
    boolean belongsTo(String company) {
        return row.get("company_code").equals(company);
    }

    /** True if Closeout has charged it since it was new; the others were charged elsewhere until last month. */
    boolean chargedHere() {
        return !row.get("charged_here").isEmpty();
    }

    /** What a new card of the asset says. */
    CardValues values() {
        Map<CardField, String> fields = new EnumMap<>(CardField.class);
        row.toMap().forEach((column, text) -> CardField.byCode(column).ifPresent(field -> fields.put(field, text)));
        return CardValues.of(fields, Map.of())
                .with(CardField.IN_SERVICE_DATE, addedOn())
                .with(CardField.RESTRICTION, restriction())
                .with(CardField.LAST_MAINTENANCE_DATE, dayBefore("maintained_months_ago"))
                .with(CardField.LAST_COUNTED_DATE, dayBefore("counted_months_ago"));
    }

    /** What befell it before it was taken over. */
    List<LifeEvent> events() {
        return has("impaired_by")
                ? List.of(new LifeEvent.Impairment(
                        monthBefore("impaired_months_ago"), null, Money.of(row.get("impaired_by"))))
                : List.of();
    }

    /** What it does in a month, for 工作量法. */
    BigDecimal unitsPerMonth() {
        return PlainDecimal.parse(row.get("units_per_month"));
    }

    /** What is newest would not be there yet on the first days of a month. */
    private LocalDate addedOn() {
        LocalDate added = monthBefore("added_months_ago").atDay(whole("added_on_day"));
        return added.isAfter(today) ? today : added;
    }

    private String restriction() {
        if (!has("restricted_by")) {
            return "";
        }
        LocalDate until = has("restricted_for_months")
                ? YearMonth.from(today)
                        .plusMonths(whole("restricted_for_months"))
                        .atEndOfMonth()
                : null;
        return Restriction.text(List.of(new Restriction(RestrictionKind.valueOf(row.get("restricted_by")), until)));
    }

    private YearMonth monthBefore(String column) {
        return YearMonth.from(today).minusMonths(whole(column));
    }

    /** Null if the row does not say. */
    private LocalDate dayBefore(String column) {
        return has(column) ? today.minusMonths(whole(column)) : null;
    }

    private int whole(String column) {
        return Integer.parseInt(row.get(column));
    }

    private boolean has(String column) {
        return !row.get(column).isEmpty();
    }
}
