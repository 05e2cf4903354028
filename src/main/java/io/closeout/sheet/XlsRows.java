package io.closeout.sheet;

import io.closeout.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** The first visible worksheet of an .xls of Excel 97 to 2003, pulled record by record; its texts are kept in memory. */
final class XlsRows extends StreamedRows {
    private static final String EXCEL_95_WORKBOOK = "Book";

    private final POIFSFileSystem file;
    private final Metered workbook;
    private final RecordFactoryInputStream records;
    private final CellStyles styles = new CellStyles();
    private boolean since1904;
    private SSTRecord strings;

    private RowCells cells = new RowCells();
    private int line;
    /** The first record of the row to come. */
    private Record ahead;

    private FormulaRecord unfinished;

    private XlsRows(POIFSFileSystem file) throws IOException {
        this.file = file;
        DirectoryNode root = file.getRoot();
        if (root.hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
            throw new Refusal("sheet.encrypted", Unreadable.FILE);
        }
        String name = Arrays.stream(InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES.toArray(new String[0]))
                .filter(root::hasEntry)
                .findFirst()
                .orElseThrow(() -> root.hasEntry(EXCEL_95_WORKBOOK)
                        ? new Refusal("sheet.old-excel", Unreadable.FILE)
                        : new Refusal("sheet.unknown-kind", Unreadable.FILE));
        DocumentInputStream stream = root.createDocumentInputStream(name);
        workbook = new Metered(stream, stream.available());
        records = new RecordFactoryInputStream(workbook, false);
        goTo(firstVisible(globals()));
    }

    static SheetRows open(Path path) {
        POIFSFileSystem file;
        try {
            file = new POIFSFileSystem(path.toFile(), true);
        } catch (IOException | RuntimeException e) {
            throw Unreadable.because(e);
        }
        try {
            return new XlsRows(file);
        } catch (IOException | RuntimeException e) {
            close(file);
            throw Unreadable.because(e);
        }
    }

    private static void close(POIFSFileSystem file) {
        try {
            file.close();
        } catch (IOException e) {
            // it was only read
        }
    }

    /** Reads what holds for all sheets, and names them. */
    private List<BoundSheetRecord> globals() throws IOException {
        List<BoundSheetRecord> sheets = new ArrayList<>();
        Map<Integer, String> codes = new HashMap<>();
        List<ExtendedFormatRecord> formats = new ArrayList<>();
        if (!(record() instanceof BOFRecord bof) || bof.getVersion() != BOFRecord.VERSION) {
            throw new Refusal("sheet.old-excel", Unreadable.FILE);
        }
        for (Record record = record(); !(record instanceof EOFRecord); record = record()) {
            if (record instanceof BoundSheetRecord sheet) {
                sheets.add(sheet);
            } else if (record instanceof FormatRecord format) {
                codes.put(format.getIndexCode(), format.getFormatString());
            } else if (record instanceof ExtendedFormatRecord format) {
                formats.add(format);
            } else if (record instanceof DateWindow1904Record window) {
                since1904 = window.getWindowing() == 1;
            } else if (record instanceof SSTRecord texts) {
                strings = texts;
            }
        }
        for (ExtendedFormatRecord format : formats) {
            int index = format.getFormatIndex();
            styles.add(index, codes.get(index), format.get123Prefix());
        }
        return sheets;
    }

    /** Its place among the sheets as they follow in the file. */
    private static int firstVisible(List<BoundSheetRecord> sheets) {
        List<BoundSheetRecord> inFile = Arrays.asList(BoundSheetRecord.orderByBofPosition(sheets));
        return sheets.stream()
                .filter(sheet -> !sheet.isHidden() && !sheet.isVeryHidden())
                .mapToInt(inFile::indexOf)
                .findFirst()
                .orElseThrow(() -> new Refusal("sheet.no-visible-sheet", Unreadable.FILE));
    }

    /** Goes to the first record after the beginning of that sheet, or of the next worksheet if it is a chart. */
    private void goTo(int sheet) throws IOException {
        for (int i = 0; ; i++) {
            if (!(record() instanceof BOFRecord bof)) {
                throw new IOException("sheet " + i + " has no beginning");
            }
            if (i >= sheet && bof.getType() == BOFRecord.TYPE_WORKSHEET) {
                return;
            }
            skipSheet();
        }
    }

    /** Charts inside a sheet begin and end inside it. */
    private void skipSheet() throws IOException {
        for (int depth = 1; depth > 0; ) {
            Record record = record();
            depth += record instanceof BOFRecord ? 1 : record instanceof EOFRecord ? -1 : 0;
        }
    }

    private Record record() throws IOException {
        Record record = records.nextRecord();
        if (record == null) {
            throw new IOException("the workbook ends too early");
        }
        return record;
    }

    @Override
    SheetRow read() throws IOException {
        cells = new RowCells();
        int row = -1;
        while (true) {
            Record record = ahead == null ? record() : ahead;
            ahead = null;
            if (record instanceof EOFRecord) {
                end();
                return cells.row(line);
            }
            if (record instanceof BOFRecord) {
                skipSheet();
            } else if (record instanceof CellValueRecordInterface cell) {
                if (row >= 0 && cell.getRow() != row) {
                    ahead = record;
                    return cells.row(line);
                }
                row = begin(cell.getRow());
                put(record, cell);
            } else if (record instanceof StringRecord result && unfinished != null) {
                cells.put(unfinished.getColumn(), styles.text(result.getString(), unfinished.getXFIndex()));
                unfinished = null;
            }
        }
    }

    private int begin(int row) {
        if (row + 1 < line) {
            throw new Refusal("sheet.rows-out-of-order", Unreadable.FILE, row + 1);
        }
        line = row + 1;
        return row;
    }

    private void put(Record record, CellValueRecordInterface cell) {
        int style = cell.getXFIndex();
        String text = "";
        if (record instanceof LabelSSTRecord label) {
            text = styles.text(strings.getString(label.getSSTIndex()).getString(), style);
        } else if (record instanceof LabelRecord label) {
            text = styles.text(label.getValue(), style);
        } else if (record instanceof NumberRecord number) {
            text = number(number.getValue(), style);
        } else if (record instanceof BoolErrRecord value) {
            text = value.isBoolean() ? bool(value.getBooleanValue()) : error(value.getErrorValue());
        } else if (record instanceof FormulaRecord formula) {
            text = result(formula, style);
        }
        cells.put(cell.getColumn(), text);
    }

    private String result(FormulaRecord formula, int style) {
        CellType type = formula.getCachedResultTypeEnum();
        unfinished = formula.hasCachedResultString() ? formula : null;
        return switch (type) {
            case NUMERIC -> number(formula.getValue(), style);
            case BOOLEAN -> bool(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            default -> "";
        };
    }

    private String number(double value, int style) {
        return styles.isDate(style) ? StoredNumber.date(value, since1904) : StoredNumber.plain(value);
    }

    private static String bool(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    @Override
    public double progress() {
        return workbook.progress();
    }

    @Override
    void release() throws IOException {
        file.close();
    }
}
