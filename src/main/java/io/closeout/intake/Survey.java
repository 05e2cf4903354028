package io.closeout.intake;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.sheet.SheetRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The first pass over a file: finds the header, and works out from all rows what the header and the profile leave open.
 * Keeps no more than the first rows.
 */
final class Survey {
    private final ImportProfile profile;
    private final Aliases aliases;
    private final BiConsumer<Headings, SheetRow> cards;
    private final List<SheetRow> first = new ArrayList<>();
    private final Map<RowKind, Integer> counts = new EnumMap<>(RowKind.class);
    private Headings headings;
    private SourceRows rows;
    private Guesses guesses;

    /**
     * @param cards told of every row that is a card
     * @throws Refusal if the profile names a field that there is not
     */
    Survey(ImportProfile profile, BiConsumer<Headings, SheetRow> cards) {
        this.profile = profile;
        this.cards = cards;
        this.aliases = Aliases.of(profile);
    }

    /** @throws Refusal if none of the first rows is a header */
    void see(SheetRow row) {
        if (headings == null) {
            if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                first.add(row);
            }
            if (first.size() == HeadingSearch.ROWS_NEEDED) {
                begin();
            }
        } else {
            count(row);
        }
    }

    private void begin() {
        headings = HeadingSearch.in(first, aliases);
        rows = new SourceRows(headings);
        guesses = new Guesses(headings, profile);
        first.forEach(this::count);
        first.clear();
    }

    private void count(SheetRow row) {
        RowKind kind = rows.kind(row);
        counts.merge(kind, 1, Integer::sum);
        if (kind == RowKind.CARD) {
            guesses.see(row);
            cards.accept(headings, row);
        }
    }

    /** @throws Refusal if there is no header */
    Surveyed conclude() {
        if (headings == null) {
            begin();
        }
        List<Refusal> faults = new ArrayList<>(headings.conflicts());
        for (CardField needed : List.of(
                CardField.ASSET_CODE, CardField.ASSET_NAME, CardField.ASSET_CLASS, CardField.USING_DEPARTMENT)) {
            require(headings.has(needed), needed, faults);
        }
        require(hasStartDate(), CardField.IN_SERVICE_DATE, faults);
        require(headings.has(CardField.COST) || headings.has(CardField.ASSET_KIND), CardField.COST, faults);
        require(
                profile.takeOnMonth() == null || headings.has(CardField.ACCUMULATED_DEPRECIATION),
                CardField.ACCUMULATED_DEPRECIATION,
                faults);
        if (faults.isEmpty() && !counts.containsKey(RowKind.CARD)) {
            faults.add(new Refusal("intake.no-rows", "file", headings.lastLine()));
        }
        return new Surveyed(
                headings, guesses.decided(), faults, guesses.questions(), guesses.assumptions(), Map.copyOf(counts));
    }

    private boolean hasStartDate() {
        return headings.has(CardField.IN_SERVICE_DATE)
                || profile.startDate() == ImportProfile.StartDate.ENTRY && headings.has(CardField.ENTRY_DATE);
    }

    private static void require(boolean there, CardField field, List<Refusal> faults) {
        if (!there) {
            faults.add(new Refusal("intake.column-missing", field.code(), field));
        }
    }
}
