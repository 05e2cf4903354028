package io.closeout.intake;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The header of a file.
 *
 * @param columns    one for every column up to the last that has a header, in their order
 * @param lastLine   the line of the header, of two the lower one
 * @param repeatable the rows of the header and those above it, which come again on every page
 * @param amounts    the unit of amounts that a cell above the header names; null if none does
 * @param asOf       the month that a cell above the header names; null if none does
 * @param conflicts  columns of which only one may be read
 * @param assumptions columns that are read as something they do not quite say
 */
record Headings(
        List<Column> columns,
        int lastLine,
        List<List<String>> repeatable,
        ImportProfile.AmountUnit amounts,
        YearMonth asOf,
        List<Refusal> conflicts,
        List<Refusal> assumptions) {
    /** A header found, before it is known which of the columns for one field is read. */
    record Found(Column column, int rank) {}

    static Headings of(List<Found> found, int lastLine, List<List<String>> repeatable, TitleRows titles) {
        Map<String, List<Found>> byMeaning = new TreeMap<>();
        for (Found one : found) {
            byMeaning
                    .computeIfAbsent(one.column.meaning().code(), code -> new ArrayList<>())
                    .add(one);
        }
        List<Refusal> conflicts = new ArrayList<>();
        List<Refusal> assumptions = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (Found one : found) {
            boolean read = wins(one, byMeaning.get(one.column.meaning().code()), conflicts);
            columns.add(read ? one.column : one.column.as(SourceField.OTHER));
            if (read && one.rank == Aliases.Alias.OPENING) {
                assumptions.add(new Refusal(
                        "intake.assumed-opening", one.column.meaning().code(), place(one.column)));
            }
        }
        return new Headings(
                List.copyOf(columns),
                lastLine,
                repeatable,
                titles.amounts(),
                titles.asOf(),
                List.copyOf(conflicts),
                List.copyOf(assumptions));
    }

    private static boolean wins(Found one, List<Found> rivals, List<Refusal> conflicts) {
        if (one.column.isOther() || one.column.meaning() == SourceField.ROW_NUMBER) {
            return true;
        }
        for (Found rival : rivals) {
            if (rival.rank < one.rank) {
                return false;
            }
            if (rival.rank == one.rank && rival.column.index() < one.column.index()) {
                conflicts.add(new Refusal(
                        "intake.two-columns",
                        one.column.meaning().code(),
                        place(rival.column),
                        place(one.column),
                        one.column.meaning().code()));
                return false;
            }
        }
        return true;
    }

    private static String place(Column column) {
        return column.letter() + " " + column.header();
    }

    /** @return null if no column is read as this */
    Column column(Meaning meaning) {
        for (Column column : columns) {
            if (column.meaning().equals(meaning)) {
                return column;
            }
        }
        return null;
    }

    boolean has(Meaning meaning) {
        return column(meaning) != null;
    }

    boolean has(CardField field) {
        return has(new Meaning.OfCard(field));
    }

    /** The column of a field, else one that bears on it; null if there is none. */
    Column bearingOn(String field) {
        Column near = null;
        for (Column column : columns) {
            if (column.meaning().code().equals(field)) {
                return column;
            }
            CardField bearsOn = column.meaning().field();
            if (near == null && bearsOn != null && bearsOn.code().equals(field)) {
                near = column;
            }
        }
        return near;
    }
}
