package io.closeout.sheet;

import io.closeout.refusal.Refusal;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Cells between commas, semicolons or tabs; quoted ones may hold line breaks. */
final class CsvRows extends StreamedRows {
    /** In characters; a quote that never ends must not draw the rest of the file into one cell. */
    private static final int LONGEST_ROW = 1 << 22;

    private final StrictReader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private boolean declaration;
    private int line;
    private long charsInRow;

    private CsvRows(StrictReader text, char separator, boolean declared) throws IOException {
        this.text = text;
        declaration = declared;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        parser = CSVParser.parse(new BoundedRows(text), format);
        records = parser.iterator();
    }

    static SheetRows open(TextFile file) throws IOException {
        return new CsvRows(file.reader(), Separator.of(file.head()), Separator.isDeclared(file.head()));
    }

    @Override
    SheetRow read() {
        CSVRecord record = record();
        if (declaration) {
            declaration = false;
            return null;
        }
        if (record == null) {
            return end();
        }
        RowCells cells = new RowCells();
        for (int column = 0; column < record.size(); column++) {
            cells.put(column, CellText.readTyped(record.get(column)));
        }
        return cells.row(line);
    }

    private CSVRecord record() {
        line = Math.toIntExact(parser.getCurrentLineNumber() + 1);
        charsInRow = 0;
        return records.hasNext() ? records.next() : null;
    }

    /** The disk may fail; what the parser itself does not understand is a quote without its counterpart. */
    @Override
    Refusal refused(Exception e) {
        if (e instanceof UncheckedIOException failure) {
            if (failure.getCause() instanceof CSVException) {
                return quoteWithoutEnd();
            }
            throw failure;
        }
        return super.refused(e);
    }

    private Refusal quoteWithoutEnd() {
        return new Refusal("sheet.quote-without-end", Unreadable.FILE, line);
    }

    @Override
    public double progress() {
        return text.progress();
    }

    @Override
    void release() throws IOException {
        parser.close();
    }

    private final class BoundedRows extends FilterReader {
        BoundedRows(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] to, int offset, int length) throws IOException {
            int n = super.read(to, offset, length);
            charsInRow += n;
            if (charsInRow > LONGEST_ROW) {
                throw quoteWithoutEnd();
            }
            return n;
        }
    }
}
