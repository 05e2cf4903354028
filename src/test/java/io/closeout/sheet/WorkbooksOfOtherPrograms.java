package io.closeout.sheet;

import static io.closeout.sheet.TableFiles.cells;
import static io.closeout.sheet.TableFiles.changed;
import static io.closeout.sheet.TableFiles.file;
import static io.closeout.sheet.TableFiles.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbooksOfOtherPrograms {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void cellsAndRowsThatDoNotSayWhereTheyAreFollowEachOther() {
        assertThat(
                        rows(
                                sheetData(
                                        "<row><c><v>1</v></c><c r=\"D1\"><v>4</v></c><c><v>5</v></c></row><row/><row><c><v>6</v></c></row>")))
                .containsExactly(new SheetRow(1, List.of("1", "", "", "4", "5")), new SheetRow(3, List.of("6")));
    }

    @Test
    void elementsWithAPrefix() {
        byte[] file = changed(
                workbook(),
                SHEET,
                xml -> "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<x:sheetData><x:row r=\"7\"><x:c r=\"B7\" t=\"str\"><x:v>服务器</x:v></x:c></x:row></x:sheetData></x:worksheet>");
        assertThat(rows(file)).containsExactly(new SheetRow(7, List.of("", "服务器")));
    }

    @Test
    void numbersInAnyNotation() {
        assertThat(
                        cells(
                                sheetData(
                                        "<row><c><v>1.234567890123E12</v></c><c><v>1234.5600000000001</v></c><c><v> 12.50 </v></c>"
                                                + "<c><v>-0.0</v></c><c><v>1234567890123456</v></c><c><v>1E-400</v></c><c><v>1E999999999</v></c><c><v>NaN</v></c></row>")))
                .containsExactly(List.of(
                        "1234567890123",
                        "1234.56",
                        "12.5",
                        "0",
                        "1.23456789012346E+15",
                        "1E-400",
                        "1E+999999999",
                        "NaN"));
    }

    @Test
    void datesWrittenOutAndTextsInRunsWithReadings() {
        assertThat(
                        cells(
                                sheetData(
                                        "<row><c t=\"d\"><v>2021-03-15T00:00:00</v></c>"
                                                + "<c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>服务</t></r><r><t xml:space=\"preserve\">器 </t></r>"
                                                + "<rPh sb=\"0\" eb=\"1\"><t>fuwuqi</t></rPh></is></c>"
                                                + "<c t=\"str\"><v>一_x000D_\n二_x005F_x000D_</v></c><c t=\"str\"><v>三<![CDATA[&四]]></v></c></row>")))
                .containsExactly(List.of("2021-03-15", "服务器", "一\r\n二_x000D_", "三&四"));
    }

    @Test
    void daysCountedSince1904() {
        byte[] xlsx = changed(
                dated(new XSSFWorkbook()),
                "xl/workbook.xml",
                xml -> xml.replace("<workbookPr date1904=\"false\"/>", "<workbookPr date1904=\"1\"/>"));
        assertThat(cells(xlsx)).containsExactly(List.of("2025-03-16"));

        HSSFWorkbook workbook = new HSSFWorkbook();
        workbook.getInternalWorkbook().getRecords().stream()
                .filter(DateWindow1904Record.class::isInstance)
                .forEach(record -> ((DateWindow1904Record) record).setWindowing((short) 1));
        assertThat(cells(dated(workbook))).containsExactly(List.of("2025-03-16"));
    }

    @Test
    void ampersandsInEveryCell() {
        String limit = "jdk.xml.totalEntitySizeLimit";
        byte[] file = sheetData("<row><c t=\"str\"><v>A&amp;B</v></c></row>".repeat(2_000));
        System.setProperty(limit, "1000");
        try {
            assertThat(cells(file)).hasSize(2_000).containsOnly(List.of("A&B"));
        } finally {
            System.clearProperty(limit);
        }
    }

    private static byte[] workbook() {
        return file(
                new XSSFWorkbook(),
                workbook -> workbook.createSheet().createRow(0).createCell(0).setCellValue(0));
    }

    private static byte[] sheetData(String rows) {
        return changed(
                workbook(),
                SHEET,
                xml -> xml.replaceAll("(?s)<sheetData>.*</sheetData>", "<sheetData>" + rows + "</sheetData>"));
    }

    private static byte[] dated(Workbook workbook) {
        return file(workbook, it -> {
            Row row = it.createSheet().createRow(0);
            CellStyle style = it.createCellStyle();
            style.setDataFormat(it.createDataFormat().getFormat("yyyy-mm-dd"));
            row.createCell(0).setCellStyle(style);
            row.getCell(0).setCellValue(LocalDate.of(2021, 3, 15));
        });
    }
}
