package io.closeout.sheet;

import static io.closeout.sheet.TableFiles.cells;
import static io.closeout.sheet.TableFiles.file;
import static io.closeout.sheet.TableFiles.rows;
import static io.closeout.sheet.TableFiles.withFile;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same of .xlsx and .xls. */
class WhatAWorkbookStores {
    static Stream<Named<Supplier<Workbook>>> kinds() {
        return Stream.of(Named.of(".xlsx", XSSFWorkbook::new), Named.of(".xls", HSSFWorkbook::new));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aNumberIsWhatIsStoredAndNotWhatIsShown(Supplier<Workbook> kind) {
        byte[] file = firstRow(kind, row -> {
            number(row, 0, 1_234_567_890_123d, "0.00E+00");
            number(row, 1, 1_234.56, "#,##0");
            number(row, 2, -1_234.56, "#,##0.00_);[Red]\\(#,##0.00\\)");
            number(row, 3, 0.1 + 0.2, "General");
            number(row, 4, 1234.5600000000001, "General");
            number(row, 5, 0.05, "0%");
            number(row, 6, 80_000, "#,##0.00\"元\"");
            number(row, 7, 0, "General");
            number(row, 8, 0.0000001, "General");
            number(row, 9, 100, "General");
        });

        assertThat(cells(file))
                .containsExactly(List.of(
                        "1234567890123",
                        "1234.56",
                        "-1234.56",
                        "0.3",
                        "1234.56",
                        "0.05",
                        "80000",
                        "0",
                        "0.0000001",
                        "100"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aNumberOfMoreThanFifteenDigitsShowsThatItsEndIsLost(Supplier<Workbook> kind) {
        byte[] file = firstRow(kind, row -> {
            number(row, 0, 999_999_999_999_999d, "0");
            number(row, 1, 123_456_789_012_345_678d, "0");
        });

        assertThat(cells(file)).containsExactly(List.of("999999999999999", "1.23456789012346E+17"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aDateIsADateInWhateverFormat(Supplier<Workbook> kind) {
        List<String> formats = List.of(
                "yyyy-mm-dd",
                "m/d/yy",
                "yyyy\"年\"m\"月\"",
                "yyyy\"年\"m\"月\"d\"日\";@",
                "[$-804]yyyy\"年\"m\"月\"d\"日\"",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "yyyy年m月d日",
                "yyyy/m/d h:mm",
                "mmm-yy");
        byte[] file = firstRow(kind, row -> {
            for (int i = 0; i < formats.size(); i++) {
                styled(row, i, formats.get(i)).setCellValue(LocalDateTime.of(2021, 3, 15, 23, 59, 59));
            }
        });

        assertThat(cells(file).get(0)).hasSameSizeAs(formats).containsOnly("2021-03-15");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aDateInAFormatThatChineseExcelNamesByNumberOnly(Supplier<Workbook> kind) {
        byte[] file = firstRow(kind, row -> {
            for (int i = 0; i < 3; i++) {
                CellStyle style = row.getSheet().getWorkbook().createCellStyle();
                style.setDataFormat((short) List.of(14, 31, 57).get(i).intValue());
                Cell cell = row.createCell(i);
                cell.setCellStyle(style);
                cell.setCellValue(LocalDate.of(2021, 3, 15));
            }
        });

        assertThat(cells(file)).containsExactly(List.of("2021-03-15", "2021-03-15", "2021-03-15"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aDurationATimeAndADayThatNeverWasAreNumbers(Supplier<Workbook> kind) {
        byte[] file = firstRow(kind, row -> {
            number(row, 0, 1.5, "[h]:mm:ss");
            number(row, 1, 0.5, "h:mm AM/PM");
            number(row, 2, 0, "yyyy-mm-dd");
            number(row, 3, -1, "yyyy-mm-dd");
            number(row, 4, 3_000_000, "yyyy-mm-dd");
        });

        assertThat(cells(file)).containsExactly(List.of("1.5", "0.5", "0", "-1", "3000000"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void truthValuesErrorsAndResultsOfFormulas(Supplier<Workbook> kind) {
        byte[] file = firstRow(kind, row -> {
            row.createCell(0).setCellValue(true);
            row.createCell(1).setCellValue(false);
            row.createCell(2).setCellErrorValue(FormulaError.REF.getCode());
            row.createCell(3).setCellErrorValue(FormulaError.NA.getCode());
            row.createCell(4).setCellFormula("6*7.5");
            row.createCell(5).setCellFormula("\"'00\"&\"123\"");
            row.createCell(6).setCellFormula("1=2");
            row.createCell(7).setCellFormula("1/0");
            styled(row, 8, "yyyy-mm").setCellFormula("DATE(2021,3,15)");
            row.createCell(9).setCellValue("end");
            row.getSheet()
                    .getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateAll();
        });

        assertThat(cells(file))
                .containsExactly(List.of(
                        "TRUE", "FALSE", "#REF!", "#N/A", "45", "00123", "FALSE", "#DIV/0!", "2021-03-15", "end"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void textsLoseBlanksAndOneApostropheUnlessExcelKeepsItAside(Supplier<Workbook> kind) {
        byte[] file = firstRow(kind, row -> {
            row.createCell(0).setCellValue("\u00A0 '00123\t");
            row.createCell(1).setCellValue("服务器\n二号\u3000");
            row.createCell(2).setCellValue("1.23E+11");
            CellStyle marked = row.getSheet().getWorkbook().createCellStyle();
            marked.setQuotePrefixed(true);
            row.createCell(3).setCellValue("'00123");
            row.getCell(3).setCellStyle(marked);
            row.createCell(4).setCellValue("=1+1");
            row.createCell(5).setCellValue("𠮷 end");
        });

        assertThat(cells(file)).containsExactly(List.of("00123", "服务器\n二号", "1.23E+11", "'00123", "=1+1", "𠮷 end"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theFirstVisibleSheetWithHiddenColumnsAndMergedCellsInPlace(Supplier<Workbook> kind) {
        byte[] file = file(kind.get(), workbook -> {
            workbook.createSheet("hidden").createRow(0).createCell(0).setCellValue("wrong");
            workbook.createSheet("very hidden").createRow(0).createCell(0).setCellValue("wrong");
            Sheet sheet = workbook.createSheet("资产");
            workbook.createSheet("later").createRow(0).createCell(0).setCellValue("wrong");
            workbook.setActiveSheet(2);
            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            Row title = sheet.createRow(1);
            title.createCell(0).setCellValue("原值");
            title.createCell(2).setCellValue("累计折旧");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 1));
            Row row = sheet.createRow(4);
            row.createCell(0).setCellValue(1);
            row.createCell(1).setCellValue(2);
            row.createCell(3).setCellValue(4);
            sheet.setColumnHidden(1, true);
            sheet.createRow(5).createCell(2).setCellValue("  ");
        });

        assertThat(rows(file))
                .containsExactly(
                        new SheetRow(2, List.of("原值", "", "累计折旧")), new SheetRow(5, List.of("1", "2", "", "4")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void manyRowsWithTheSameAndWithOtherTexts(Supplier<Workbook> kind) {
        byte[] file = file(kind.get(), workbook -> {
            Sheet sheet = workbook.createSheet();
            for (int i = 0; i < 17_000; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("SRV-" + i);
                row.createCell(1).setCellValue("信息技术部");
            }
        });

        List<SheetRow> rows = rows(file);

        assertThat(rows).hasSize(17_000);
        assertThat(rows).allSatisfy(row -> assertThat(row.cells()).containsExactly("SRV-" + (row.line() - 1), "信息技术部"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void progressGoesFromTheBeginningToTheEnd(Supplier<Workbook> kind) {
        byte[] file = file(kind.get(), workbook -> {
            Sheet sheet = workbook.createSheet();
            for (int i = 0; i < 5_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
            }
        });

        withFile(file, path -> {
            try (SheetRows rows = new FoundSheets().open(path)) {
                rows.next();
                assertThat(rows.progress()).isBetween(0.0, 0.5);
                rows.forEachRemaining(row -> {});
                assertThat(rows.progress()).isBetween(0.9, 1.0);
                return rows;
            }
        });
    }

    private static byte[] firstRow(Supplier<Workbook> kind, Consumer<Row> filling) {
        return file(
                kind.get(), workbook -> filling.accept(workbook.createSheet().createRow(0)));
    }

    private static void number(Row row, int column, double value, String format) {
        styled(row, column, format).setCellValue(value);
    }

    private static Cell styled(Row row, int column, String format) {
        Workbook workbook = row.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }
}
