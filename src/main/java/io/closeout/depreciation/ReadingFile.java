package io.closeout.depreciation;

import io.closeout.refusal.Refusal;
import io.closeout.sheet.SheetRow;
import io.closeout.sheet.SheetRows;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a table of readings: title rows above the headings, a row per asset and month. */
final class ReadingFile {
    static final String FIELD = "file";

    private static final int ROWS_ABOVE = 20;

    private enum Column {
        ASSET("资产编码", "资产编号", "固定资产编码", "固定资产编号", "卡片编号", "assetcode"),
        MONTH("月份", "期间", "会计期间", "month", "period"),
        UNITS("工作量", "本月工作量", "本期工作量", "units", "workload"),
        SOURCE("来源", "数据来源", "source");

        private final Set<String> headings;

        Column(String... headings) {
            this.headings = Set.of(headings);
        }

        static Column of(String heading) {
            String plain = heading.replaceAll("[\\s()（）_*]", "").toLowerCase(Locale.ROOT);
            for (Column column : values()) {
                if (column.headings.contains(plain)) {
                    return column;
                }
            }
            return null;
        }
    }

    private final SheetRows rows;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

    ReadingFile(SheetRows rows) {
        this.rows = rows;
    }

    /** @throws Refusal if there are no headings, or more rows than a batch has */
    List<ReadingBatches.Line> read() {
        findHeadings();
        List<ReadingBatches.Line> lines = new ArrayList<>();
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            if (!cell(row, Column.ASSET).isEmpty() && !cell(row, Column.UNITS).isEmpty()) {
                lines.add(new ReadingBatches.Line(
                        row.line(),
                        cell(row, Column.ASSET),
                        cell(row, Column.MONTH),
                        cell(row, Column.UNITS),
                        cell(row, Column.SOURCE)));
            }
            if (lines.size() > ReadingBatches.MOST) {
                throw new Refusal("depreciation.readings-too-many", FIELD, ReadingBatches.MOST);
            }
        }
        if (lines.isEmpty()) {
            throw new Refusal("depreciation.readings-none", FIELD);
        }
        return lines;
    }

    private void findHeadings() {
        for (int above = 0; above < ROWS_ABOVE && rows.hasNext(); above++) {
            SheetRow row = rows.next();
            columns.clear();
            for (int i = 0; i < row.cells().size(); i++) {
                Column column = Column.of(row.cell(i));
                if (column != null) {
                    columns.putIfAbsent(column, i);
                }
            }
            if (columns.keySet().containsAll(Set.of(Column.ASSET, Column.MONTH, Column.UNITS))) {
                return;
            }
        }
        throw new Refusal("depreciation.readings-no-headings", FIELD);
    }

    private String cell(SheetRow row, Column column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.cell(at).strip();
    }
}
