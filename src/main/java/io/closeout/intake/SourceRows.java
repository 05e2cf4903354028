package io.closeout.intake;

import io.closeout.register.CardField;
import io.closeout.sheet.SheetRow;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the cards of a file from its titles, totals and footers. */
final class SourceRows {
    private static final char MARK_OF_TOTALS = '计';
    private static final int LONGEST_TOTAL = 40;
    private static final Pattern TOTAL = Pattern.compile("\\(?[^:(]{0,30}(合计|小计|总计)[:)]*|(合计|小计|总计)[:(].*");
    private static final Set<String> ENGLISH = Set.of("total", "subtotal", "grandtotal");
    private static final Pattern FOOTER = Pattern.compile("(制表|编制|填表|制单|审核|复核|经办|打印|负责|记账|会计|财务|单位|部门|出纳|批准|审批|导出)"
            + "(人|人员|日期|时间|主管|负责人|单位)?(签字|签章|盖章)?:.*"
            + "|(制表人|审核人|复核人|编制人|填表人|制单人|打印人|打印日期|打印时间|制表日期|制表|审核|复核|打印|以下空白)"
            + "|(注|备注|说明)\\d?:.*|第\\d+页.*|\\d+/\\d+页|-\\d+-|page\\d+.*");

    private final Headings headings;
    private final int code;
    private final int name;

    SourceRows(Headings headings) {
        this.headings = headings;
        this.code = index(headings.column(new Meaning.OfCard(CardField.ASSET_CODE)));
        this.name = index(headings.column(new Meaning.OfCard(CardField.ASSET_NAME)));
    }

    private static int index(Column column) {
        return column == null ? Integer.MAX_VALUE : column.index();
    }

    RowKind kind(SheetRow row) {
        if (row.line() <= headings.lastLine()) {
            return RowKind.TITLE;
        }
        int first = firstFilled(row.cells());
        if (first < 0) {
            return RowKind.TITLE;
        }
        if (isRepeated(row.cells(), first)) {
            return RowKind.REPEATED;
        }
        boolean named = isFilled(row, code) && isFilled(row, name);
        if (!named || isTotal(row.cell(code)) || isTotal(row.cell(name))) {
            if (hasTotal(row.cells())) {
                return RowKind.TOTAL;
            }
            if (FOOTER.matcher(PlainText.of(row.cell(first))).matches()) {
                return RowKind.FOOTER;
            }
        }
        return RowKind.CARD;
    }

    private static boolean isFilled(SheetRow row, int index) {
        return !PlainText.saysNothing(row.cell(index));
    }

    private static int firstFilled(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private boolean isRepeated(List<String> cells, int first) {
        for (List<String> before : headings.repeatable()) {
            if (first < before.size() && before.get(first).equals(cells.get(first)) && before.equals(cells)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTotal(List<String> cells) {
        for (String cell : cells) {
            if (isTotal(cell)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTotal(String cell) {
        if (cell.length() < 2 || cell.length() > LONGEST_TOTAL) {
            return false;
        }
        if (cell.indexOf(MARK_OF_TOTALS) < 0) {
            char first = cell.charAt(0);
            return (first == 'T' || first == 't' || first == 'S' || first == 's' || first == 'G' || first == 'g')
                    && ENGLISH.contains(HeaderText.plain(cell));
        }
        return TOTAL.matcher(PlainText.of(cell)).matches();
    }
}
