package io.closeout.sheet;

import static io.closeout.sheet.TableFiles.cells;
import static io.closeout.sheet.TableFiles.rows;
import static io.closeout.sheet.TableFiles.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * Read back is what was written without the blanks around it, and without empty cells at the end of a row and rows with
 * nothing in them. In CSV a half of a surrogate pair, which is no character, becomes {@code ?}.
 */
class WhatIsWrittenIsReadBack {
    private static final List<String> AWKWARD = List.of(
            "'",
            "''",
            "=",
            "+",
            "-",
            "@",
            "＝",
            "＋",
            "－",
            "＠",
            "\t",
            "\r",
            "\n",
            "\r\n",
            " ",
            "\u00A0",
            "\u3000",
            "\uFEFF",
            "\u0000",
            "\u0001",
            "\u001F",
            "\uFFFE",
            "\uFFFF",
            "\"",
            ",",
            ";",
            "sep=;",
            "_x000D_",
            "_x005F_",
            "_",
            "x000D_",
            "<",
            "&",
            "]]>",
            "资产",
            "𠮷",
            "1.23E+11",
            "00123",
            "=1+1",
            "=\"1\"",
            "=cmd|' /C calc'!A0");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.of(AWKWARD)),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().all().ofMaxLength(5)));
        return pieces.list().ofMaxSize(5).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return texts().list().ofMaxSize(4).list().ofMaxSize(5);
    }

    @Property(tries = 2000)
    void everyTextInACsv(@ForAll("tables") List<List<String>> table) {
        List<List<String>> whole = table.stream()
                .map(row -> row.stream()
                        .map(WhatIsWrittenIsReadBack::wholeCharacters)
                        .toList())
                .toList();
        assertThat(cells(written(SheetFormat.CSV, texts(whole)))).isEqualTo(stripped(whole));
    }

    @Property(tries = 300)
    void everyTextInAWorkbook(@ForAll("tables") List<List<String>> table) {
        assertThat(cells(written(SheetFormat.XLSX, texts(table)))).isEqualTo(stripped(table));
    }

    @Property(tries = 100)
    void everyAmount(
            @ForAll @Scale(2) @BigRange(min = "-9999999999999999.99", max = "9999999999999999.99") BigDecimal yuan) {
        List<List<Cell>> table = List.of(List.of(Cell.money(yuan)));
        assertThat(new BigDecimal(cells(written(SheetFormat.CSV, table)).get(0).get(0)))
                .isEqualByComparingTo(yuan);
        assertThat(new BigDecimal(cells(written(SheetFormat.XLSX, table)).get(0).get(0)))
                .isEqualByComparingTo(yuan);
    }

    @Test
    void everyKindOfCell() {
        List<List<Cell>> table = List.of(
                List.of(Cell.text("编码"), Cell.text("原值")),
                List.of(
                        Cell.text("00123"),
                        Cell.money(new BigDecimal("-1234.5")),
                        Cell.whole(1_234_567_890_123L),
                        Cell.date(LocalDate.of(2021, 3, 15)),
                        Cell.plain(new BigDecimal("0.05")),
                        Cell.text(null),
                        Cell.money(null),
                        Cell.whole(Long.MAX_VALUE),
                        Cell.date(LocalDate.of(1899, 12, 31))));

        assertThat(cells(written(SheetFormat.CSV, table)).get(1))
                .containsExactly(
                        "00123",
                        "-1234.50",
                        "1234567890123",
                        "2021-03-15",
                        "0.05",
                        "",
                        "",
                        "9223372036854775807",
                        "1899-12-31");
        assertThat(cells(written(SheetFormat.XLSX, table)).get(1))
                .containsExactly(
                        "00123",
                        "-1234.5",
                        "1234567890123",
                        "2021-03-15",
                        "0.05",
                        "",
                        "",
                        "9223372036854775807",
                        "1899-12-31");
    }

    @Test
    void aCsvIsWhatExcelOpensWithADoubleClick() {
        byte[] file = written(
                SheetFormat.CSV,
                List.of(
                        List.of(Cell.text("编码"), Cell.money(new BigDecimal("-1234.5")), Cell.text("")),
                        List.of(Cell.text("\"一\", 二\n三"), Cell.date(LocalDate.of(2021, 3, 15)))));

        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"编码\",-1234.50,\r\n\"\"\"一\"\", 二\n三\",2021-03-15\r\n");
    }

    @Test
    void aTextThatWouldBecomeAFormulaCarriesAnApostropheInACsv() {
        for (String text : List.of(
                "=1+1",
                "+1",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\tx",
                "\rx",
                "  =1",
                "\u3000＝1",
                "＋1",
                "－1",
                "＠1",
                "'1",
                "''-")) {
            assertThat(new String(written(SheetFormat.CSV, texts(List.of(List.of(text)))), StandardCharsets.UTF_8))
                    .isEqualTo("\uFEFF\"'" + text + "\"\r\n");
        }
    }

    @Test
    void anApostropheThatSomebodyTypedNeedsNoOther() {
        for (String text : List.of("'一号楼", "'A001", "'", "''引")) {
            assertThat(new String(written(SheetFormat.CSV, texts(List.of(List.of(text)))), StandardCharsets.UTF_8))
                    .isEqualTo("\uFEFF\"" + text + "\"\r\n");
        }
    }

    @Test
    void aTextThatWouldBecomeAFormulaIsAMarkedTextInAWorkbook() throws IOException {
        byte[] file = written(SheetFormat.XLSX, texts(List.of(List.of("=1+1", " ＝1", "'1", "SRV-001"))));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Row row = workbook.getSheetAt(0).getRow(0);
            assertThat(row).allSatisfy(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING));
            assertThat(row)
                    .extracting(cell -> cell.getStringCellValue())
                    .containsExactly("=1+1", " ＝1", "'1", "SRV-001");
            assertThat(row)
                    .extracting(cell -> cell.getCellStyle().getQuotePrefixed())
                    .containsExactly(true, true, true, false);
        }
    }

    @Test
    void amountsAndDatesInAWorkbookAreOnesToCalculateWith() throws IOException {
        byte[] file = written(
                SheetFormat.XLSX,
                List.of(List.of(Cell.money(new BigDecimal("1234.5")), Cell.date(LocalDate.of(2021, 3, 15)))));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Row row = workbook.getSheetAt(0).getRow(0);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(1234.5);
            assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2021, 3, 15));
        }
    }

    @Test
    void anAmountOfThreeDecimalsIsNotRounded() {
        assertThatThrownBy(() -> Cell.money(new BigDecimal("1.005"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void halfAWorkbookReachesNobodyAndLeavesNothingBehind() throws IOException {
        long before = temporaryFiles();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        assertThatThrownBy(() -> {
                    try (SheetWriter sheet = new FoundSheets().write(SheetFormat.XLSX, content)) {
                        for (int i = 0; i < 1000; i++) {
                            sheet.row(List.of(Cell.text("SRV-" + i)));
                        }
                        sheet.row(List.of(Cell.money(new BigDecimal("1.005"))));
                        sheet.end();
                    }
                })
                .isInstanceOf(ArithmeticException.class);
        assertThat(content.size()).isZero();
        written(SheetFormat.XLSX, texts(List.of(List.of("SRV-001"))));
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static long temporaryFiles() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "poifiles");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void whatAWorkbookHasNoRoomForIsRefused() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (SheetWriter sheet = new FoundSheets().write(SheetFormat.XLSX, content)) {
            assertThatThrownBy(() -> sheet.row(List.of(Cell.text("长".repeat(32_768)))))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("sheet.text-too-long"));
        }
        assertThat(rows(written(SheetFormat.XLSX, texts(List.of(List.of("长".repeat(32_767)))))))
                .containsExactly(new SheetRow(1, List.of("长".repeat(32_767))));
    }

    private static List<List<Cell>> texts(List<List<String>> table) {
        return table.stream().map(row -> row.stream().map(Cell::text).toList()).toList();
    }

    private static List<List<String>> stripped(List<List<String>> table) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table) {
            List<String> cells =
                    new ArrayList<>(row.stream().map(CellText::strip).toList());
            while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
                cells.remove(cells.size() - 1);
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String wholeCharacters(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
