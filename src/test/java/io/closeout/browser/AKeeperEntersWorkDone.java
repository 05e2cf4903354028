package io.closeout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Typed row by row, then from a file: nothing that was typed is lost where one row is refused. */
class AKeeperEntersWorkDone extends BrowserStory {
    @Test
    void rowByRowAndFromAFile() {
        Page page = browserOf("li.guan");
        page.navigate(address("/readings?month=2025-06"));
        looked("readings");
        String month = row(page, "LRY-001").locator("input[name=period]").inputValue();
        row(page, "LRY-001").locator("input[name=units]").fill("1,250.5");
        row(page, "LRY-001").locator("input[name=source]").fill("里程表");
        row(page, "LRY-002").locator("input[name=units]").fill("约一千");
        page.locator("main form button:has-text('保存')").click();

        assertThat(row(page, "LRY-002").locator(".invalid-feedback").innerText())
                .contains("约一千", "不是有效的数字");
        assertThat(row(page, "LRY-002").locator("input[name=units]").inputValue())
                .isEqualTo("约一千");
        assertThat(page.locator("[role=status]").innerText()).contains("新录入 1 个");
        Chromium.screenshot(page, "readings-refused");

        upload(page, "资产编码,月份,工作量,来源\nLRY-001,%s,1250.5,\nLRY-002,%s,980,行车记录\nNO-SUCH,%s,1,\n".replace("%s", month));
        assertThat(page.locator("main tbody tr"))
                .satisfies(rows -> assertThat(rows.count()).isEqualTo(3));
        assertThat(page.locator("main tbody tr").first().innerText()).contains("NO-SUCH", "不能录入");
        Chromium.screenshot(page, "readings-preview");
        page.locator("main form button:has-text('录入 1 个读数')").click();
        assertThat(page.locator("[role=status]").innerText()).contains("新录入 1 个", "相同 1 个", "不能录入 1 个");

        upload(page, "编码,数量\nLRY-001,3\n");
        assertThat(page.locator("#file-refusal").innerText()).contains("资产编码");
        Chromium.screenshot(page, "readings-no-headings");
        looked("readings-entered");
    }

    private static Locator row(Page page, String code) {
        return page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(code));
    }

    private static void upload(Page page, String table) {
        page.locator("#file")
                .setInputFiles(new FilePayload("工作量.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button:has-text('预览')").click();
    }

    private void looked(String name) {
        for (String language : List.of("zh-CN", "en")) {
            for (boolean phone : List.of(false, true)) {
                Page page = signIn(phone ? chromium.phone(language) : chromium.desktop(language), "li.guan");
                page.navigate(address("/readings?month=2025-06"));
                Chromium.screenshot(page, name + "-" + language + (phone ? "-phone" : ""));
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .isTrue();
                assertThat(page.locator("main").innerText()).doesNotContain("??");
                page.context().close();
            }
        }
    }
}
