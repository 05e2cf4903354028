package io.closeout.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.closeout.disposal.DisposalReason;
import io.closeout.disposal.DisposalReport;
import io.closeout.reconciliation.Reconciliations;
import io.closeout.whatif.WhatIfStatus;
import io.closeout.whatif.WhatIfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page at desktop and phone width, in both languages: nothing overflows, nothing fails, no policy is violated. */
class PagesAreReadable extends BrowserStory {
    private static final List<String> PAGES =
            List.of("/", "/disposals", "/disposals/new", "/assets", "/assets/SRV-001", "/scan", "/vouchers");
    private static final List<String> PAGES_OF_FINANCE = List.of("/reconciliation", "/what-if");

    @Autowired
    private Reconciliations reconciliations;

    @Autowired
    private WhatIfs questions;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"desktop, zh-CN", "phone, zh-CN", "desktop, en", "phone, en"})
    void atEveryWidthInBothLanguages(String device, String language) throws IOException {
        String caseNumber = aCase();
        reconciled();
        Page page = device.equals("phone") ? chromium.phone(language) : chromium.desktop(language);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.navigate(address("/login"));
        Chromium.screenshot(page, name("login", device, language));
        signIn(page, "chen.gong");
        for (String path : PAGES) {
            isReadable(page, path, name(path, device, language));
        }
        isReadable(page, "/disposals/" + caseNumber, name("/disposals/case", device, language));
        page.context().clearCookies();
        signIn(page, "zheng.jingli");
        for (String path : PAGES_OF_FINANCE) {
            isReadable(page, path, name(path, device, language));
        }
        isReadable(page, "/what-if/" + priced(), name("/what-if/priced", device, language));
        assertThat(complaints).isEmpty();
    }

    private void isReadable(Page page, String path, String name) {
        page.navigate(address(path));
        Chromium.screenshot(page, name);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits", name)
                .isTrue();
        assertThat(page.locator("main").innerText()).as(path).doesNotContain("??");
    }

    private void reconciled() throws IOException {
        Path balances = Files.writeString(
                Files.createTempFile("balances", ""), "科目编码,方向,期末余额\n1601,借,1000\n1602,贷,200\n1606,平,0\n");
        reconciliations.takeIn("1000", YearMonth.of(2025, 6), balances, "zheng.jingli");
        reconciliations.compare("1000", YearMonth.of(2025, 6), "zheng.jingli");
        Files.delete(balances);
    }

    /** What lives of four years for servers would do. */
    private long priced() throws IOException {
        String policy = Files.readString(Path.of("decisions/DetermineDepreciationPolicy.dmn"));
        int rule = policy.indexOf("<rule id=\"Rule_Server\"");
        String shorter = policy.substring(0, rule) + policy.substring(rule).replaceFirst(">60<", ">48<");
        long id = questions
                .begin("1000", "服务器四年.dmn", shorter.getBytes(StandardCharsets.UTF_8), 12, "zheng.jingli")
                .id();
        await().until(() -> questions.find(id, "zheng.jingli").status() == WhatIfStatus.PRICED);
        return id;
    }

    @Test
    void aRefusedReportKeepsWhatWasTyped() {
        Page page = browserOf("chen.gong");
        page.navigate(address("/disposals/new"));
        page.locator("textarea[name=assets]").fill("SRV-003\nNO-SUCH");
        page.locator("[name=stoppedOn]").fill("2025-06-01");
        page.locator("[name=reason]").selectOption("BROKEN");
        page.locator("[name=note]").fill("电源烧毁");
        page.locator("main form button[type=submit]").click();

        assertThat(page.locator("#assets-refusal").innerText()).contains("NO-SUCH");
        assertThat(page.locator("textarea[name=assets]").inputValue()).isEqualTo("SRV-003\nNO-SUCH");
        assertThat(page.locator("[name=note]").inputValue()).isEqualTo("电源烧毁");
        Chromium.screenshot(page, "report-refused");
    }

    private String aCase() {
        return disposals.cases("chen.gong", 0, 100).stream()
                .filter(disposalCase ->
                        disposalCase.lines().get(0).asset().code().equals("CNC-001"))
                .findFirst()
                .orElseGet(() -> disposals.report(
                        new DisposalReport(
                                "1000", List.of("CNC-001"), DisposalReason.OBSOLETE, "精度不足", LocalDate.of(2025, 6, 2)),
                        "chen.gong"))
                .number();
    }

    private static String name(String path, String device, String language) {
        return "page" + path.replace('/', '-') + "-" + device + "-" + language;
    }
}
