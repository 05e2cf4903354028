package io.closeout.sheet;

import static io.closeout.sheet.TableFiles.GBK;
import static io.closeout.sheet.TableFiles.bytes;
import static io.closeout.sheet.TableFiles.cells;
import static io.closeout.sheet.TableFiles.rows;
import static io.closeout.sheet.TableFiles.together;
import static io.closeout.sheet.TableFiles.withFile;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFilesOfEveryHabit {
    private static final String REGISTER = "资产编码,资产名称\r\n00123,服务器\r\n";
    private static final List<List<String>> READ = List.of(List.of("资产编码", "资产名称"), List.of("00123", "服务器"));

    @Test
    void utf8WithAndWithoutAByteOrderMark() {
        assertThat(cells(REGISTER)).isEqualTo(READ);
        assertThat(cells("\uFEFF" + REGISTER)).isEqualTo(READ);
    }

    @Test
    void utf16AsExcelSavesUnicodeText() {
        String tabs = REGISTER.replace(',', '\t');
        assertThat(cells(together(bytes(0xFF, 0xFE), tabs.getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(READ);
        assertThat(cells(together(bytes(0xFE, 0xFF), tabs.getBytes(StandardCharsets.UTF_16BE))))
                .isEqualTo(READ);
    }

    @Test
    void gbkAndTheRareCharactersOfGb18030() {
        assertThat(cells(REGISTER.getBytes(GBK))).isEqualTo(READ);
        assertThat(cells("编码,保管人\n1,𠮷\n2,㐂".getBytes(Charset.forName("GB18030"))))
                .containsExactly(List.of("编码", "保管人"), List.of("1", "𠮷"), List.of("2", "㐂"));
    }

    @Test
    void chineseThatComesOnlyAfterTheFirstMegabyte() {
        String codes = "SRV-001,server\n".repeat(75_000);
        assertThat(rows((codes + "SRV-002,服务器\n").getBytes(GBK)))
                .last()
                .isEqualTo(new SheetRow(75_001, List.of("SRV-002", "服务器")));
        assertThat(rows(codes + "SRV-002,服务器\n")).last().isEqualTo(new SheetRow(75_001, List.of("SRV-002", "服务器")));
    }

    @Test
    void commasSemicolonsOrTabsFoundFromTheFirstLines() {
        assertThat(cells("a,b,c\n1,2;x,3\n")).containsExactly(List.of("a", "b", "c"), List.of("1", "2;x", "3"));
        assertThat(cells("a;b;c\n1,5;2,5;3\n")).containsExactly(List.of("a", "b", "c"), List.of("1,5", "2,5", "3"));
        assertThat(cells("资产\t原值\t累计折旧\nSRV\t1,234,567.00\t1,234,567.00\n"))
                .containsExactly(List.of("资产", "原值", "累计折旧"), List.of("SRV", "1,234,567.00", "1,234,567.00"));
        assertThat(cells("固定资产清单\n单位：元\n编码,部门\n1,生产部:60%;研发部:40%\n2,生产部:60%;研发部:40%\n"))
                .last()
                .isEqualTo(List.of("2", "生产部:60%;研发部:40%"));
        assertThat(cells("编码\t,\t名称\t\n00123\t,\t服务器\t\n")).last().isEqualTo(List.of("00123", "服务器"));
        assertThat(cells("编码\n\"1,2\"\n")).last().isEqualTo(List.of("1,2"));
    }

    @Test
    void theSeparatorThatExcelDeclaresInTheFirstLineIsNoRow() {
        assertThat(rows("sep=;\r\na;b,c\r\n1;2\r\n"))
                .containsExactly(new SheetRow(2, List.of("a", "b,c")), new SheetRow(3, List.of("1", "2")));
        assertThat(rows("\uFEFFSEP=|\na|b\n")).containsExactly(new SheetRow(2, List.of("a", "b")));
    }

    @Test
    void aQuotedCellMayHoldSeparatorsQuotesAndLineBreaks() {
        assertThat(rows("编码,备注\r\n1,\"一,\"\"二\"\"\r\n三\"\r\n2,完\r\n"))
                .containsExactly(
                        new SheetRow(1, List.of("编码", "备注")),
                        new SheetRow(2, List.of("1", "一,\"二\"\r\n三")),
                        new SheetRow(4, List.of("2", "完")));
    }

    @Test
    void aQuoteInsideACellStandsForItself() {
        assertThat(cells("规格,数量\n24\" 显示器,1\n\"24\" 显示器,2\n"))
                .containsExactly(List.of("规格", "数量"), List.of("24\" 显示器", "1"), List.of("24 显示器", "2"));
    }

    @Test
    void theLineIsTheOneInTheEditorWhateverEndsLinesAndBlankRowsAreLeftOut() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertThat(rows(String.join(end, "固定资产清单", "", " ,\u00A0,\t", "编码,名称", "", "1,服务器")))
                    .containsExactly(
                            new SheetRow(1, List.of("固定资产清单")),
                            new SheetRow(4, List.of("编码", "名称")),
                            new SheetRow(6, List.of("1", "服务器")));
        }
    }

    @Test
    void blanksAroundACellAreTaken() {
        assertThat(cells("\u00A0 服务器\u3000,\u200B\u202D13800000000\u202C\n"))
                .containsExactly(List.of("服务器", "13800000000"));
    }

    @Test
    void anApostropheIsTakenWhereItSaysThatAFigureOrAFormulaIsText() {
        assertThat(cells("'00123,\t'=1+1 ,'2021-03-15,\"'1,234.56\",''=1,'-\n"))
                .containsExactly(List.of("00123", "=1+1", "2021-03-15", "1,234.56", "'=1", "-"));
    }

    @Test
    void anyOtherApostropheIsPartOfTheText() {
        assertThat(cells("'引,''引,'一号楼,'A001,'90年代,'\n"))
                .containsExactly(List.of("'引", "''引", "'一号楼", "'A001", "'90年代", "'"));
    }

    @Test
    void aFormulaThatIsNothingButATextIsThatText() {
        assertThat(cells("=\"00123\",\"=\"\"1,2\"\"\",\"=\"\"24\"\"\"\" 屏\"\"\",=\"\"\n"))
                .containsExactly(List.of("00123", "1,2", "24\" 屏"));
        assertThat(cells("=\"A\"&\"B\",=1+1,'=\"1\"\n")).containsExactly(List.of("=\"A\"&\"B\"", "=1+1", "=\"1\""));
    }

    @Test
    void whatIsWrittenStaysAsItIs() {
        assertThat(cells("1.23E+11,\"(1,234.56)\",\"1,234.50\",00123,2021/3/5,true,—\n"))
                .containsExactly(List.of("1.23E+11", "(1,234.56)", "1,234.50", "00123", "2021/3/5", "true", "—"));
    }

    @Test
    void cellsBeyondTheLastAreEmpty() {
        SheetRow row = rows("a,,c,,\n").get(0);
        assertThat(row.cells()).containsExactly("a", "", "c");
        assertThat(row.cell(1)).isEmpty();
        assertThat(row.cell(99)).isEmpty();
    }

    @Test
    void progressGoesFromTheBeginningToTheEnd() {
        double[] progress = withFile("1,服务器\n".repeat(50_000).getBytes(StandardCharsets.UTF_8), file -> {
            try (SheetRows rows = new FoundSheets().open(file)) {
                double atFirst = rows.progress();
                rows.next();
                double early = rows.progress();
                rows.forEachRemaining(row -> {});
                return new double[] {atFirst, early, rows.progress()};
            }
        });
        assertThat(progress[0]).isLessThanOrEqualTo(progress[1]);
        assertThat(progress[1]).isLessThan(0.5);
        assertThat(progress[2]).isEqualTo(1);
    }
}
