package io.closeout.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.closeout.depreciation.DepreciationRuns;
import io.closeout.depreciation.RunStatus;
import io.closeout.disposal.DisposalReason;
import io.closeout.disposal.DisposalReport;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the page of months through the forms in Tasklist to the closed month; the job executor works as it does for users. */
class FinanceRunsAMonth extends BrowserStory {
    private static final String RUN = "1000/2025-06";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private DepreciationRuns runs;

    @Test
    void fromThePageOfMonthsToTheClosedMonth() {
        String stopped = disposals
                .report(
                        new DisposalReport(
                                "1000", List.of("SW-001"), DisposalReason.WORN_OUT, "风扇损坏", LocalDate.of(2025, 2, 10)),
                        "chen.gong")
                .number();
        Page page = browserOf("wu.kuaiji");
        page.navigate(address("/periods"));
        page.locator("#month").fill("2025-06");
        page.locator("main form button[type=submit]").click();
        page.waitForURL(address("/periods/" + RUN));
        look("run-checking");

        inTasklist("wu.kuaiji", "Task_ClearCheckList", RUN, form -> {
            choose(form, "cutOff", "BOOK");
            fill(form, "checkReason", "其余六月无需处理");
        });
        waitFor(RunStatus.PREVIEWED);
        look("run-previewed");

        inTasklist("wu.kuaiji", "Task_ReleaseRun", RUN, form -> choose(form, "releaseDecision", "CHARGE"));
        waitFor(RunStatus.IN_REVIEW);
        inTasklist("wu.kuaiji", "Task_ReviewRun", RUN, form -> {
            choose(form, "reviewDecision", "PASS");
            fill(form, "runComment", "与上月一致");
        });
        waitFor(RunStatus.AWAITING_VOUCHER);
        inTasklist("zheng.jingli", "Task_ConfirmRun", RUN, form -> choose(form, "confirmation", "CONFIRM"));
        waitFor(RunStatus.CLOSED);
        look("run-closed");
        Page closed = browserOf("wu.kuaiji");
        closed.navigate(address("/periods/" + RUN));
        assertThat(closed.locator("main").innerText()).contains("冲回停用后折旧", "SW-001");
        disposals.withdraw(stopped, "chen.gong", "误报");
    }

    private void waitFor(RunStatus status) {
        await().atMost(PATIENCE).until(() -> runs.run(RUN).status() == status);
    }

    /** The page of the month and the list of months, at both widths and in both languages. */
    private void look(String name) {
        for (String language : List.of("zh-CN", "en")) {
            for (boolean phone : List.of(false, true)) {
                Page page = signIn(phone ? chromium.phone(language) : chromium.desktop(language), "zheng.jingli");
                for (String path :
                        List.of("/periods/" + RUN, "/periods/" + RUN + "/tax-differences", "/periods", "/")) {
                    page.navigate(address(path));
                    Chromium.screenshot(page, name + suffix(path) + "-" + language + (phone ? "-phone" : ""));
                    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .as("%s fits", path)
                            .isTrue();
                    assertThat(page.locator("main").innerText()).as(path).doesNotContain("??");
                    if (path.endsWith("/tax-differences")) {
                        assertThat(page.locator("main tfoot td.amount").count()).isPositive();
                    }
                }
                page.context().close();
            }
        }
    }

    private static String suffix(String path) {
        return switch (path) {
            case "/" -> "-home";
            case "/periods" -> "-list";
            case "/periods/" + RUN -> "";
            default -> "-tax";
        };
    }
}
