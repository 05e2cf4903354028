package io.closeout.sheet;

import io.closeout.refusal.Refusal;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.Evaluator;

/**
 * A web page saved as .xls: the rows of its tables, one table below the other as Excel opens it. A row is let go of once
 * it is read, so only what stands outside the tables is kept.
 */
final class HtmlRows extends StreamedRows {
    private static final int MEGABYTE = 1 << 20;
    private static final int LARGEST = 512;
    private static final Pattern NUMBER = Pattern.compile("-?[\\d,]+(\\.\\d+)?(E[+-]?\\d+)?");
    private static final Evaluator ROW = new Evaluator.Tag("tr");

    private final StrictReader text;
    private final StreamParser parser;
    private int line;
    private Element table;
    /** Column to the rows that a cell from above still covers. */
    private Map<Integer, Integer> covered = new HashMap<>();

    private HtmlRows(StrictReader text) {
        this.text = text;
        parser = new StreamParser(Parser.htmlParser()).parse(text, "");
    }

    static SheetRows open(TextFile file) throws IOException {
        if (file.size() > (long) LARGEST * MEGABYTE) {
            throw new Refusal("sheet.page-too-large", Unreadable.FILE, LARGEST);
        }
        String tail = file.tail();
        boolean ends = tail.contains("</html") || tail.contains("</body");
        if (!ends && tail.lastIndexOf("</table") < Math.max(tail.lastIndexOf("<tr"), tail.lastIndexOf("<td"))) {
            throw new Refusal("sheet.damaged", Unreadable.FILE);
        }
        return new HtmlRows(file.reader());
    }

    @Override
    SheetRow read() throws IOException {
        Element row = parser.selectNext(ROW);
        if (row == null) {
            return end();
        }
        line++;
        RowCells cells = new RowCells();
        cells(row, cells);
        letGo(row);
        return cells.row(line);
    }

    private void cells(Element row, RowCells cells) {
        Element around = row.closest("table");
        if (around != table) {
            table = around;
            covered.clear();
        }
        Map<Integer, Integer> below = new HashMap<>();
        covered.forEach((column, rows) -> {
            if (rows > 1) {
                below.put(column, rows - 1);
            }
        });
        int column = 0;
        for (Element cell : row.children()) {
            if (!cell.nameIs("td") && !cell.nameIs("th")) {
                continue;
            }
            while (covered.containsKey(column)) {
                column++;
            }
            cells.put(column, text(cell));
            int rows = span(cell, "rowspan");
            int next = column + span(cell, "colspan");
            for (int under = column; rows > 1 && under < Math.min(next, RowCells.COLUMNS); under++) {
                below.put(under, rows - 1);
            }
            column = next;
        }
        covered = below;
    }

    /** Excel keeps the stored number beside the shown one, which may be rounded; of a date it keeps the count of days. */
    private static String text(Element cell) {
        String shown = CellText.read(cell.text());
        String stored = cell.attr("x:num");
        return !stored.isEmpty() && NUMBER.matcher(shown).matches() ? StoredNumber.plain(stored) : shown;
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute);
        if (span.isEmpty()) {
            return 1;
        }
        try {
            return Math.max(1, Math.min(RowCells.COLUMNS, Integer.parseInt(span.strip())));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    /** Whatever follows the row may have been parsed already; what stands before it will not be asked for again. */
    private static void letGo(Element row) {
        for (Node before = row.previousSibling(); before != null; before = row.previousSibling()) {
            before.remove();
        }
        row.remove();
    }

    @Override
    public double progress() {
        return text.progress();
    }

    @Override
    void release() throws IOException {
        parser.close();
        text.close();
    }
}
