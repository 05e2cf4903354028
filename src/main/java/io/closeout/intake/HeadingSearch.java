package io.closeout.intake;

import io.closeout.refusal.Refusal;
import io.closeout.sheet.SheetRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the header among the first rows of a file: the row in which most cells mean something, with the row above or
 * below it where the header has two.
 */
final class HeadingSearch {
    private static final int TITLE_ROWS = 5;
    private static final int FEWEST_KNOWN = 3;

    /** The titles, the header and a second row of it. */
    static final int ROWS_NEEDED = TITLE_ROWS + 2;

    private final Aliases aliases;
    private final List<SheetRow> rows;

    private HeadingSearch(Aliases aliases, List<SheetRow> rows) {
        this.aliases = aliases;
        this.rows = rows;
    }

    /**
     * @param firstRows at least {@link #ROWS_NEEDED} that are not blank, or all there are
     * @throws Refusal if none is a header
     */
    static Headings in(List<SheetRow> firstRows, Aliases aliases) {
        return new HeadingSearch(aliases, firstRows).find();
    }

    private Headings find() {
        int best = -1;
        int most = FEWEST_KNOWN - 1;
        for (int i = 0; i < Math.min(rows.size(), TITLE_ROWS + 1); i++) {
            int known = known(rows.get(i));
            if (known > most) {
                best = i;
                most = known;
            }
        }
        if (best < 0) {
            throw new Refusal("intake.no-header", "file", TITLE_ROWS + 1);
        }
        if (best + 1 < rows.size() && isSecondRow(best, best + 1)) {
            return headings(best, best + 1);
        }
        return best > 0 && isGroupRow(best - 1, best) ? headings(best - 1, best) : headings(best, best);
    }

    private int known(SheetRow row) {
        Set<Meaning> meanings = new HashSet<>();
        for (String cell : row.cells()) {
            Aliases.Alias alias = aliases.of(HeaderText.of(cell));
            if (!cell.isEmpty() && alias.isKnown()) {
                meanings.add(alias.meaning());
            }
        }
        return meanings.size();
    }

    /** A second row only says more: periods, units, or headers below a common one. */
    private boolean isSecondRow(int upper, int lower) {
        int filled = 0;
        int known = 0;
        boolean bare = false;
        for (int i = 0; i < rows.get(lower).cells().size(); i++) {
            String cell = rows.get(lower).cell(i);
            if (cell.isEmpty()) {
                bare |= !rows.get(upper).cell(i).isEmpty();
                continue;
            }
            HeaderText text = HeaderText.of(cell);
            filled++;
            known += aliases.period(text) != null
                            || text.alone() != null
                            || aliases.of(text).isKnown()
                    ? 1
                    : 0;
        }
        bare |= rows.get(lower).cells().size() < rows.get(upper).cells().size();
        return bare && known > 0 && 2 * known >= filled && !isSameHeader(upper, lower);
    }

    private boolean isSameHeader(int upper, int lower) {
        return rows.get(upper).cells().equals(rows.get(lower).cells());
    }

    /** A row above that names columns which have no header of their own, or figures of which the lower row says the period. */
    private boolean isGroupRow(int upper, int lower) {
        String above = "";
        for (int i = 0; i < rows.get(lower).cells().size(); i++) {
            String own = rows.get(upper).cell(i);
            above = own.isEmpty() ? above : own;
            String below = rows.get(lower).cell(i);
            boolean names = below.isEmpty() && !own.isEmpty();
            boolean has = aliases.period(HeaderText.of(below)) != null;
            if ((names || has) && aliases.of(HeaderText.of(above)).isKnown()) {
                return true;
            }
            boolean period = aliases.period(HeaderText.of(own)) != null;
            if (period && aliases.of(HeaderText.of(below)).isKnown()) {
                return true;
            }
        }
        return false;
    }

    private Headings headings(int upper, int lower) {
        List<Headings.Found> found = new ArrayList<>();
        int width =
                Math.max(rows.get(upper).cells().size(), rows.get(lower).cells().size());
        String above = "";
        for (int i = 0; i < width; i++) {
            String own = upper == lower ? "" : rows.get(upper).cell(i);
            String below = rows.get(lower).cell(i);
            above = own.isEmpty() && !below.isEmpty() ? above : own;
            found.add(found(i, above, below));
        }
        List<List<String>> titles =
                rows.subList(0, upper).stream().map(SheetRow::cells).toList();
        List<List<String>> repeatable =
                rows.subList(0, lower + 1).stream().map(SheetRow::cells).toList();
        return Headings.of(found, rows.get(lower).line(), repeatable, TitleRows.of(titles));
    }

    private Headings.Found found(int index, String above, String below) {
        HeaderText upper = HeaderText.of(above);
        HeaderText lower = HeaderText.of(below);
        if (upper.isEmpty() || lower.isEmpty()) {
            HeaderText only = upper.isEmpty() ? lower : upper;
            return found(index, upper.isEmpty() ? below : above, aliases.of(only), only.unit());
        }
        if (lower.alone() != null) {
            return found(index, above, aliases.of(upper), lower.alone());
        }
        HeaderUnit unit = lower.unit() == HeaderUnit.NONE ? upper.unit() : lower.unit();
        Aliases.Alias alias = aliases.of(upper, lower);
        boolean both = aliases.of(upper).isKnown() || aliases.period(upper) != null;
        return found(index, both ? above + "|" + below : below, alias, unit);
    }

    private static Headings.Found found(int index, String header, Aliases.Alias alias, HeaderUnit unit) {
        String name = header.isEmpty() ? Column.letter(index) : header;
        return new Headings.Found(new Column(index, name, alias.meaning(), unit), alias.rank());
    }
}
