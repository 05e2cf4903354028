package io.closeout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.closeout.disposal.DisposalReason;
import io.closeout.disposal.DisposalReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page at desktop and phone width, in both languages: nothing overflows, nothing fails, no policy is violated. */
class PagesAreReadable extends BrowserStory {
    private static final List<String> PAGES =
            List.of("/", "/disposals", "/disposals/new", "/assets", "/assets/SRV-001", "/scan");

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"desktop, zh-CN", "phone, zh-CN", "desktop, en", "phone, en"})
    void atEveryWidthInBothLanguages(String device, String language) {
        String caseNumber = aCase();
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

        List<String> paths = new ArrayList<>(PAGES);
        paths.add("/disposals/" + caseNumber);
        for (String path : paths) {
            page.navigate(address(path));
            Chromium.screenshot(page, name(path.replace(caseNumber, "case"), device, language));
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits %s", path, device)
                    .isTrue();
            assertThat(page.locator("main").innerText()).as(path).doesNotContain("??");
        }
        assertThat(complaints).isEmpty();
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
