package io.closeout.sheet;

import static io.closeout.sheet.TableFiles.GBK;
import static io.closeout.sheet.TableFiles.cells;
import static io.closeout.sheet.TableFiles.refusal;
import static io.closeout.sheet.TableFiles.rows;
import static io.closeout.sheet.TableFiles.withFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.closeout.refusal.Refusal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WebPagesSavedAsXls {
    @Test
    void aTableAsOfficeSystemsExportIt() {
        String page =
                """
                <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
                <head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
                <style>td { mso-number-format:"\\@"; }</style></head>
                <body><!-- <table><tr><td>comment</td></tr></table> -->
                <table border="1"><thead><tr><th>资产编码</th><th>资产名称</th></tr></thead>
                <tr><td>&nbsp;00123&nbsp;</td><td>服务器<br>二号 &amp; 三号</td></tr>
                <tr><td></td><td>&nbsp;</td></tr>
                <tr><td>'00124<td><span>1,234.50</span></table></body></html>
                """;

        List<SheetRow> read = List.of(
                new SheetRow(1, List.of("资产编码", "资产名称")),
                new SheetRow(2, List.of("00123", "服务器 二号 & 三号")),
                new SheetRow(4, List.of("00124", "1,234.50")));
        assertThat(rows(page.getBytes(GBK))).isEqualTo(read);
        assertThat(rows(page)).isEqualTo(read);
        assertThat(rows("\uFEFF" + page)).isEqualTo(read);
    }

    @Test
    void cellsOverSeveralColumnsAndRowsLeaveTheirPlacesEmpty() {
        String page =
                """
                <table>
                <tr><th rowspan="2">编码</th><th colspan="2">原值</th><th rowspan=2>备注</th></tr>
                <tr><th>期初</th><th>期末</th></tr>
                <tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>
                </table>
                <table><tr><td>5</td></tr></table>""";

        assertThat(cells(page))
                .containsExactly(
                        List.of("编码", "原值", "", "备注"),
                        List.of("", "期初", "期末"),
                        List.of("1", "2", "3", "4"),
                        List.of("5"));
    }

    @Test
    void aNumberIsTheOneThatExcelKeepsBesideTheShownOne() {
        assertThat(cells(
                        "<table><tr><td x:num=\"1234567890123\">1.23457E+12</td><td x:num=\"1234.5600000000001\">1,235</td>"
                                + "<td x:num=\"44270\">2021/3/15</td><td x:num>7</td></tr></table>"))
                .containsExactly(List.of("1234567890123", "1234.56", "2021/3/15", "7"));
    }

    @Test
    void aTableInsideATableIsReadOnce() {
        assertThat(cells("<table><tr><td><table><tr><td>编码</td></tr><tr><td>1</td></tr></table></td></tr></table>"))
                .containsExactly(List.of("编码"), List.of("1"));
    }

    @Test
    void manyRowsArriveInTheirOrder() {
        StringBuilder page = new StringBuilder("<table>\n");
        for (int i = 1; i <= 20_000; i++) {
            page.append("<tr>\n<td>SRV-").append(i).append("</td>\n<td>服务器</td>\n</tr>\n");
        }

        List<SheetRow> rows = rows(page + "</table>");

        assertThat(rows).hasSize(20_000);
        assertThat(rows).allSatisfy(row -> assertThat(row.cells()).containsExactly("SRV-" + row.line(), "服务器"));
    }

    @Test
    void aPageThatEndsInTheMiddleIsRefused() {
        String page = "<table><tr><td>编码</td></tr><tr><td>1</td></tr><tr><td>2";
        assertThat(refusal(page.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("sheet.damaged");
    }

    @Test
    void aPageOfMoreThanHalfAGigabyteIsRefused() {
        byte[] page = ("<table>" + "<tr><td>1</td></tr>".repeat(60_000)).getBytes(StandardCharsets.UTF_8);
        Refusal refusal = withFile(page, file -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(page, 0, 1), 513L << 20);
            }
            return catchThrowableOfType(Refusal.class, () -> new FoundSheets().open(file));
        });
        assertThat(refusal.sentence(Locale.UK)).contains("512 MB");
    }
}
