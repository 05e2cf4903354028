package io.closeout.sheet;

import io.closeout.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/** The first visible worksheet of an .xlsx, pulled element by element. */
final class XlsxRows extends StreamedRows {
    private static final List<XSSFRelation> WORKBOOKS = List.of(
            XSSFRelation.WORKBOOK,
            XSSFRelation.MACROS_WORKBOOK,
            XSSFRelation.TEMPLATE_WORKBOOK,
            XSSFRelation.MACRO_TEMPLATE_WORKBOOK);
    private static final int LETTERS = 26;

    private final OPCPackage parts;
    private final CellStyles styles;
    private final SharedStrings strings;
    private final Metered sheet;
    private final XMLStreamReader xml;
    private boolean since1904;
    private int line;

    private XlsxRows(OPCPackage parts) throws IOException, XMLStreamException, InvalidFormatException {
        this.parts = parts;
        PackagePart worksheet = firstVisible(workbook());
        styles = styles();
        sheet = new Metered(worksheet.getInputStream(), worksheet.getSize());
        xml = Xml.of(sheet);
        PackagePart texts = part(XSSFRelation.SHARED_STRINGS);
        if (texts == null) {
            strings = null;
        } else {
            try (InputStream in = texts.getInputStream()) {
                strings = SharedStrings.of(in);
            }
        }
    }

    static SheetRows open(Path file) {
        ZipSecureFile zip;
        try {
            zip = new ZipSecureFile(file.toFile());
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
        OPCPackage parts;
        try {
            parts = OPCPackage.open(new ZipFileZipEntrySource(zip));
        } catch (InvalidFormatException | UnsupportedFileFormatException e) {
            throw Unreadable.unknownKind(e);
        } catch (RuntimeException e) {
            throw Unreadable.because(e);
        }
        try {
            return new XlsxRows(parts);
        } catch (IOException | XMLStreamException | InvalidFormatException | RuntimeException e) {
            parts.revert();
            throw Unreadable.because(e);
        }
    }

    private PackagePart workbook() {
        for (XSSFRelation kind : WORKBOOKS) {
            PackagePart workbook = part(kind);
            if (workbook != null) {
                return workbook;
            }
        }
        throw new Refusal("sheet.unknown-kind", Unreadable.FILE);
    }

    private PackagePart part(XSSFRelation kind) {
        List<PackagePart> found = parts.getPartsByContentType(kind.getContentType());
        return found.isEmpty() ? null : found.get(0);
    }

    private PackagePart firstVisible(PackagePart workbook)
            throws IOException, XMLStreamException, InvalidFormatException {
        try (InputStream in = workbook.getInputStream()) {
            XMLStreamReader book = Xml.of(in);
            while (book.hasNext()) {
                if (book.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (book.getLocalName().equals("workbookPr")) {
                    since1904 = Xml.isTrue(book, "date1904");
                } else if (book.getLocalName().equals("sheet")) {
                    String state = book.getAttributeValue(null, "state");
                    PackagePart sheet =
                            workbook.getRelatedPart(workbook.getRelationship(book.getAttributeValue(null, "id")));
                    boolean worksheet = sheet.getContentType().equals(XSSFRelation.WORKSHEET.getContentType());
                    if (worksheet && (state == null || state.equals("visible"))) {
                        return sheet;
                    }
                }
            }
        }
        throw new Refusal("sheet.no-visible-sheet", Unreadable.FILE);
    }

    private CellStyles styles() throws IOException, XMLStreamException {
        CellStyles found = new CellStyles();
        PackagePart part = part(XSSFRelation.STYLES);
        if (part == null) {
            return found;
        }
        Map<Integer, String> codes = new HashMap<>();
        boolean ofCells = false;
        try (InputStream in = part.getInputStream()) {
            XMLStreamReader style = Xml.of(in);
            while (style.hasNext()) {
                int event = style.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    ofCells &= !style.getLocalName().equals("cellXfs");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (style.getLocalName()) {
                        case "numFmt" ->
                            codes.put(Xml.whole(style, "numFmtId", 0), style.getAttributeValue(null, "formatCode"));
                        case "cellXfs" -> ofCells = true;
                        case "xf" -> {
                            if (ofCells) {
                                int format = Xml.whole(style, "numFmtId", 0);
                                found.add(format, codes.get(format), Xml.isTrue(style, "quotePrefix"));
                            }
                        }
                        default -> {
                            // fonts, fills and borders say nothing about values
                        }
                    }
                }
            }
        }
        return found;
    }

    @Override
    SheetRow read() throws IOException, XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                return row();
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                break;
            }
        }
        return end();
    }

    private SheetRow row() throws IOException, XMLStreamException {
        int number = Xml.whole(xml, "r", line + 1);
        if (number <= line) {
            throw new Refusal("sheet.rows-out-of-order", Unreadable.FILE, number);
        }
        line = number;
        RowCells cells = new RowCells();
        int column = -1;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : column(reference);
                cells.put(column, cell());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return cells.row(line);
            }
        }
    }

    /** {@code A} is 0, {@code XFD} the last. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z'; i++) {
            column = Math.min(column * LETTERS + reference.charAt(i) - 'A' + 1, RowCells.COLUMNS + 1);
        }
        return column - 1;
    }

    private String cell() throws IOException, XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        int style = Xml.whole(xml, "s", 0);
        String value = null;
        String formula = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = Xml.text(xml);
                    case "is" -> value = Xml.richText(xml);
                    case "f" -> formula = Xml.text(xml);
                    default -> {
                        // extensions hold no value
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        if (value == null) {
            return formula == null ? "" : "=" + formula;
        }
        return text(type == null ? "n" : type, value, style);
    }

    private String text(String type, String value, int style) throws IOException {
        return switch (type) {
            case "s" -> styles.text(shared(value), style);
            case "str", "inlineStr" -> styles.text(Xml.unescaped(value), style);
            case "b" -> value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : "FALSE";
            case "d" -> value.strip().split("T", 2)[0];
            case "e" -> value.strip();
            default -> number(value.strip(), style);
        };
    }

    private String shared(String index) throws IOException {
        if (strings == null) {
            throw new IOException("no shared strings");
        }
        return strings.get(Integer.parseInt(index.strip()));
    }

    private String number(String value, int style) {
        if (value.isEmpty()) {
            return value;
        }
        return styles.isDate(style) ? StoredNumber.date(value, since1904) : StoredNumber.plain(value);
    }

    @Override
    public double progress() {
        return sheet.progress();
    }

    @Override
    void release() throws IOException, XMLStreamException {
        try {
            xml.close();
            sheet.close();
            if (strings != null) {
                strings.close();
            }
        } finally {
            parts.revert();
        }
    }
}
