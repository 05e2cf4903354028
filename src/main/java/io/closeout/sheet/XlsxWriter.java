package io.closeout.sheet;

import io.closeout.refusal.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Rows go to a temporary file and from there into the workbook at the end. Texts keep the format of text when somebody
 * edits them; those that would turn into formulas carry the mark that Excel sets for a typed apostrophe.
 */
final class XlsxWriter implements SheetWriter {
    private static final int ROWS_IN_MEMORY = 100;
    /** In characters, so that a date or amount is not shown as {@code ####}. */
    private static final int COLUMN_WIDTH = 16;
    /** Before it Excel counts a day that never was, 1900-02-29. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final SpreadsheetVersion EXCEL = SpreadsheetVersion.EXCEL2007;

    private final OutputStream to;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet = workbook.createSheet();
    private final CellStyle text = style("@");
    private final CellStyle marked = style("@");
    private final CellStyle amount = style("#,##0.00");
    private final CellStyle whole = style("0");
    private final CellStyle day = style("yyyy-mm-dd");
    private int rows;

    XlsxWriter(OutputStream to) {
        this.to = to;
        marked.setQuotePrefixed(true);
        sheet.setDefaultColumnWidth(COLUMN_WIDTH);
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    @Override
    public void row(List<Cell> cells) {
        if (rows == EXCEL.getMaxRows()) {
            throw new Refusal("sheet.too-many-rows", "", EXCEL.getMaxRows());
        }
        Row row = sheet.createRow(rows++);
        for (int column = 0; column < cells.size(); column++) {
            write(cells.get(column), row, column);
        }
    }

    private void write(Cell cell, Row row, int column) {
        if (cell instanceof Cell.Text said) {
            text(said.text(), row, column);
        } else if (cell instanceof Cell.Amount money) {
            number(money.yuan(), amount, row, column);
        } else if (cell instanceof Cell.Whole number) {
            number(BigDecimal.valueOf(number.number()), whole, row, column);
        } else if (cell instanceof Cell.Plain number) {
            number(number.number(), null, row, column);
        } else if (cell instanceof Cell.Day date) {
            date(date.date(), row, column);
        }
    }

    private void text(String said, Row row, int column) {
        if (said.isEmpty()) {
            return;
        }
        String escaped = Xml.escaped(said);
        if (escaped.length() > EXCEL.getMaxTextLength()) {
            throw new Refusal("sheet.text-too-long", "", rows, EXCEL.getMaxTextLength());
        }
        put(row, column, CellText.needsMark(said) ? marked : text).setCellValue(escaped);
    }

    private void number(BigDecimal number, CellStyle style, Row row, int column) {
        if (StoredNumber.isKept(number)) {
            put(row, column, style).setCellValue(number.doubleValue());
        } else {
            put(row, column, text).setCellValue(number.toPlainString());
        }
    }

    private void date(LocalDate date, Row row, int column) {
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            put(row, column, text).setCellValue(date.toString());
        } else {
            put(row, column, day).setCellValue(date);
        }
    }

    private static org.apache.poi.ss.usermodel.Cell put(Row row, int column, CellStyle style) {
        org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
        if (style != null) {
            cell.setCellStyle(style);
        }
        return cell;
    }

    @Override
    public void end() {
        try {
            workbook.write(to);
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            // it would complain about rows that wait
            sheet.flushRows();
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
