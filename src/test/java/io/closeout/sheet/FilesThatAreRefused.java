package io.closeout.sheet;

import static io.closeout.sheet.TableFiles.GBK;
import static io.closeout.sheet.TableFiles.bytes;
import static io.closeout.sheet.TableFiles.cells;
import static io.closeout.sheet.TableFiles.changed;
import static io.closeout.sheet.TableFiles.file;
import static io.closeout.sheet.TableFiles.refusal;
import static io.closeout.sheet.TableFiles.together;
import static io.closeout.sheet.TableFiles.withFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.closeout.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesThatAreRefused {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void anEmptyFile() {
        assertThat(refusal(new byte[0]).code()).isEqualTo("sheet.empty");
    }

    @Test
    void whatIsNoTableWithTheRemedyInTheSentence() {
        assertThat(refusal(bytes(0x89, 'P', 'N', 'G', 0, 0, 0, 13)).code()).isEqualTo("sheet.unknown-kind");
        assertThat(refusal(
                                text(
                                        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"))
                        .code())
                .isEqualTo("sheet.unknown-kind");
        assertThat(refusal(text("MIME-Version: 1.0\nContent-Type: multipart/related\n"))
                        .code())
                .isEqualTo("sheet.unknown-kind");
        assertThat(refusal(zip(Map.of("word/document.xml", "<w/>"))).code()).isEqualTo("sheet.unknown-kind");
        assertThat(refusal(ole2("WordDocument")).code()).isEqualTo("sheet.unknown-kind");
        assertThat(refusal(ole2("WordDocument")).field()).isEqualTo("file");
        assertThat(refusal(ole2("WordDocument")).sentence(Locale.SIMPLIFIED_CHINESE))
                .contains("另存为 .xlsx");
    }

    @Test
    void excelOf95() {
        assertThat(refusal(ole2("Book")).code()).isEqualTo("sheet.old-excel");
    }

    @Test
    void workbooksThatAskForAPassword() throws Exception {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(file)) {
                out.write(register(new XSSFWorkbook()));
            }
            file.writeFilesystem(encrypted);
        }
        assertThat(refusal(encrypted.toByteArray()).code()).isEqualTo("sheet.encrypted");

        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] xls;
        try {
            xls = register(new HSSFWorkbook());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refusal(xls).code()).isEqualTo("sheet.encrypted");
    }

    @Test
    void workbooksThatEndInTheMiddleWhereverThatIs() {
        for (Workbook kind : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            byte[] whole = register(kind);
            for (int part = 1; part < 10; part++) {
                assertThat(refusal(Arrays.copyOf(whole, whole.length * part / 10))
                                .code())
                        .as("%d tenths of %s", part, kind.getClass().getSimpleName())
                        .isEqualTo("sheet.damaged");
            }
        }
    }

    @Test
    void aWorkbookWhoseSheetEndsInTheMiddle() {
        byte[] cut = changed(register(new XSSFWorkbook()), SHEET, xml -> xml.substring(0, xml.indexOf("</sheetData>")));
        assertThat(refusal(cut).code()).isEqualTo("sheet.damaged");
    }

    @Test
    void aWorkbookWithHiddenSheetsOnly() {
        byte[] file = changed(
                register(new XSSFWorkbook()),
                "xl/workbook.xml",
                xml -> xml.replace("<sheet ", "<sheet state=\"hidden\" "));
        assertThat(refusal(file).code()).isEqualTo("sheet.no-visible-sheet");
        byte[] xls = file(new HSSFWorkbook(), workbook -> {
            workbook.createSheet();
            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
        });
        assertThat(refusal(xls).code()).isEqualTo("sheet.no-visible-sheet");
    }

    @Test
    void rowsThatCannotBeReadOneAfterTheOther() {
        byte[] file = changed(register(new XSSFWorkbook()), SHEET, xml -> xml.replace("<row r=\"1\"", "<row r=\"5\""));
        assertThat(refusal(file).code()).isEqualTo("sheet.rows-out-of-order");
        assertThat(refusal(file).sentence(Locale.UK)).startsWith("Row 2 ");
    }

    @Test
    void aCellThatPointsNowhere() {
        byte[] file = changed(register(new XSSFWorkbook()), SHEET, xml -> xml.replace("<v>0</v>", "<v>9999</v>"));
        assertThat(refusal(file).code()).isEqualTo("sheet.damaged");
        byte[] beyond = changed(register(new XSSFWorkbook()), SHEET, xml -> xml.replace("r=\"A1\"", "r=\"ZZZZ1\""));
        assertThat(refusal(beyond).code()).isEqualTo("sheet.damaged");
    }

    @Test
    void aWorkbookThatUnpacksToFarMore() {
        byte[] file = changed(
                register(new XSSFWorkbook()),
                SHEET,
                xml -> xml.replace("<sheetData>", "<sheetData>" + " ".repeat(20_000_000)));
        assertThat(refusal(file).code()).isEqualTo("sheet.unpacks-too-far");
    }

    @Test
    void aWorkbookThatAsksForAFileOfTheServer(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        String declaration = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>";
        byte[] file = changed(
                changed(register(new XSSFWorkbook()), "xl/sharedStrings.xml", xml -> xml.replace(
                                "<sst", declaration + "<sst")
                        .replace("资产编码", "&secret;")),
                SHEET,
                xml -> xml);
        assertThat(refusal(file).code()).isEqualTo("sheet.damaged");
        byte[] inline = changed(
                register(new XSSFWorkbook()), SHEET, xml -> xml.replace("<worksheet", declaration + "<worksheet")
                        .replace("<v>0</v>", "<v>&secret;</v>"));
        assertThat(refusal(inline).code()).isEqualTo("sheet.damaged");
    }

    @Test
    void bytesOfAnotherCharsetWithTheLine() {
        String utf8 = "资产编码,资产名称\n" + "1,服务器\n".repeat(500);
        Refusal chineseInUtf8 = refusal(together(text(utf8), "2,打印机\n".getBytes(GBK), text(utf8)));
        assertThat(chineseInUtf8.code()).isEqualTo("sheet.not-in-charset");
        assertThat(chineseInUtf8.sentence(Locale.UK)).startsWith("Line 502 has characters that are not UTF-8.");

        Refusal neither = refusal(together(utf8.getBytes(GBK), bytes(0xFF, 0xFF), "\n".getBytes(GBK)));
        assertThat(neither.sentence(Locale.UK)).startsWith("Line 502 has characters that are not GB18030.");
    }

    @Test
    void bytesOfAnotherCharsetAfterTheFirstMegabyteAndNeverAReplacedCharacter() {
        byte[] file = together(text("1,服务器\r\n".repeat(90_000)), "2,打印机\r\n".getBytes(GBK));
        int[] read = {0};
        Refusal refusal = withFile(file, path -> {
            try (SheetRows rows = new FoundSheets().open(path)) {
                return catchThrowableOfType(
                        Refusal.class,
                        () -> rows.forEachRemaining(row -> {
                            assertThat(row.cells()).containsExactly("1", "服务器");
                            read[0]++;
                        }));
            }
        });
        assertThat(refusal.sentence(Locale.UK)).startsWith("Line 90001 ");
        assertThat(read[0]).isBetween(80_000, 90_000);
    }

    @Test
    void aTextThatEndsInTheMiddleOfACharacter() {
        byte[] whole = text("编码,名称\n1,服务器");
        Refusal refusal = refusal(Arrays.copyOf(whole, whole.length - 1));
        assertThat(refusal.code()).isEqualTo("sheet.cut-off");
        assertThat(refusal.sentence(Locale.UK)).startsWith("The file ends in line 2 ");
    }

    @Test
    void aQuoteWithoutItsEnd() {
        Refusal atTheEnd = refusal(text("编码,名称\n1,服务器\n2,\"打印机\n3,桌子\n"));
        assertThat(atTheEnd.code()).isEqualTo("sheet.quote-without-end");
        assertThat(atTheEnd.sentence(Locale.UK)).contains("begins in line 3 ");
    }

    @Test
    void aQuoteWithoutItsEndBeforeTheRestOfALargeFileIsInMemory() {
        byte[] file = text("编码,名称\n2,\"打印机\n" + "3,桌子\n".repeat(2_000_000));
        withFile(file, path -> {
            try (SheetRows rows = new FoundSheets().open(path)) {
                Refusal refusal = catchThrowableOfType(Refusal.class, () -> rows.forEachRemaining(row -> {}));
                assertThat(refusal.sentence(Locale.UK)).contains("begins in line 2 ");
                assertThat(rows.progress()).isLessThan(0.5);
                return refusal;
            }
        });
    }

    @Test
    void nothingIsLeftOpenOrBehind(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("register.xlsx"), register(new XSSFWorkbook()));
        long before = strings();
        SheetRows rows = new FoundSheets().open(file);
        rows.next();
        rows.close();
        assertThat(strings()).isEqualTo(before);
        assertThat(rows.hasNext()).isFalse();
        assertThatThrownBy(rows::next).isInstanceOf(java.util.NoSuchElementException.class);
    }

    private static long strings() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("closeout-strings-"))
                    .count();
        }
    }

    @Test
    void aFormulaThatWasNeverCalculatedIsItselfAndNotEmpty() {
        byte[] file = file(new XSSFWorkbook(), workbook -> {
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellFormula("SUM(B1:B9)");
            row.createCell(1).setCellValue("合计");
        });
        assertThat(cells(file)).containsExactly(List.of("=SUM(B1:B9)", "合计"));
    }

    private static byte[] register(Workbook workbook) {
        return file(workbook, it -> {
            Sheet sheet = it.createSheet();
            for (int i = 0; i < 200; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "资产编码" : "SRV-" + i);
                row.createCell(1).setCellValue("资产名称");
            }
        });
    }

    private static byte[] ole2(String entry) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            file.writeFilesystem(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return content.toByteArray();
    }

    private static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(text(entry.getValue()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return content.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
