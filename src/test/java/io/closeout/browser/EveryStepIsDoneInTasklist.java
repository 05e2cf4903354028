package io.closeout.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.closeout.change.AssetChanges;
import io.closeout.change.ChangeStatus;
import io.closeout.disposal.CaseStatus;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.Register;
import io.closeout.review.ReviewRow;
import io.closeout.review.ReviewStatus;
import io.closeout.review.YearlyReviews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Real people, real Chromium, real Tasklist: two cases whose ways lead through every human task of every model. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryStepIsDoneInTasklist extends BrowserStory {
    private static final Set<String> DONE = new TreeSet<>();

    @Autowired
    private Register register;

    @Autowired
    private AssetChanges changes;

    @Autowired
    private YearlyReviews reviews;

    @Test
    @Order(1)
    void threeDepartmentsSignOffTwoAssetsAndTheOutboxHoldsTheVoucher() throws IOException {
        String caseNumber = reportOnThePage("PRN-001\nDESK-001", "2025-06-09");

        does("chen.gong", "Task_AppraiseAssets", caseNumber, form -> {
            choose(form, "conclusion", "SCRAP");
            fill(form, "finding", "超过使用年限，无维修价值");
        });
        does("li.guan", "Task_BookPickup", caseNumber, form -> {
            fill(form, "pickupDate", "2025-06-11");
            fill(form, "destination", "一号库");
        });
        for (int i = 0; i < 2; i++) {
            does("ku.shifu", "Task_IsolateAsset", caseNumber, form -> {
                choose(form, "isolationKind", "SCANNED_IN");
                fill(
                        form,
                        "scannedCode",
                        form.locator(".closeout-assets td").first().innerText());
                fill(form, "location", "一号库 A-3");
            });
        }
        does("wu.kuaiji", "Task_ReviewByFinance", caseNumber, form -> choose(form, "reviewDecision", "PASS"));
        does("sheng.jingli", "Task_SignOff", caseNumber, form -> choose(form, "vote", "AGREE"));
        alsoDone(caseNumber, "Task_SignOff", Map.of("vote", "AGREE"), "zhou.zhuguan", "zheng.jingli");
        waitForTask("zheng.jingli", "Task_ConfirmWriteOff", caseNumber);
        looksAtTheQueue(chromium.desktop("zh-CN"), "desktop", caseNumber);
        looksAtTheQueue(chromium.phone("zh-CN"), "phone", caseNumber);
        does("zheng.jingli", "Task_ConfirmWriteOff", caseNumber, form -> {
            assertThat(form.locator(".closeout-voucher").innerText())
                    .contains("3,530.00")
                    .contains("240.00");
            choose(form, "confirmation", "CONFIRM");
        });
        waitForStatus(caseNumber, CaseStatus.ARCHIVED);
        Page casePage = browserOf("zheng.jingli");
        casePage.navigate(address("/disposals/" + caseNumber));
        Chromium.screenshot(casePage, "case-archived");

        String csv = Files.readString(outbox().resolve("1000/2025-06/" + caseNumber + "-V1.csv"));
        assertThat(csv.lines().map(line -> line.split(",", 5)[4]))
                .contains(
                        "CHARGE_MISSING,补提折旧,5101,制造费用,折旧费,PROD,PRN-001,95.00,0.00",
                        "CHARGE_MISSING,补提折旧,1602,累计折旧,,PROD,PRN-001,0.00,95.00",
                        "TRANSFER,转入清理,1606,固定资产清理,,PROD,PRN-001,3530.00,0.00",
                        "TRANSFER,转入清理,1602,累计折旧,,PROD,PRN-001,2470.00,0.00",
                        "TRANSFER,转入清理,1601,固定资产,,PROD,PRN-001,0.00,6000.00",
                        "SETTLE,结转净损益,6711,营业外支出,非流动资产毁损报废损失,PROD,DESK-001,240.00,0.00",
                        "SETTLE,结转净损益,1606,固定资产清理,,PROD,DESK-001,0.00,240.00");
    }

    @Test
    @Order(2)
    void aLaptopIsSanitisedEvidenceIsSuppliedAndARefusedVoucherSentAgain() throws IOException {
        String caseNumber = reportOnThePage("NB-002", "2025-06-09");
        alsoDone(caseNumber, "Task_AppraiseAssets", Map.of("conclusion", "SCRAP", "finding", "主板损坏"), "chen.gong");
        alsoDone(caseNumber, "Task_BookPickup", Map.of("pickupDate", "2025-06-11", "destination", "一号库"), "li.guan");
        does("an.gong", "Task_SanitiseData", caseNumber, form -> {
            choose(form, "sanitisationMethod", "PURGE");
            fill(form, "tool", "擦除工具 3.1");
            fill(form, "mediaSerial", "WD-7781");
            fill(form, "verifier", "sun.jingli");
            fill(form, "certificateNumber", "SC-2025-17");
        });
        does("ku.shifu", "Task_IsolateAsset", caseNumber, form -> {
            choose(form, "isolationKind", "SEALED");
            fill(form, "sealNumber", "FT-2025-3");
        });
        alsoDone(
                caseNumber,
                "Task_ReviewByFinance",
                Map.of("reviewDecision", "PASS", "derecognitionBasis", "STOPPED"),
                "wu.kuaiji");
        does("sheng.jingli", "Task_SignOff", caseNumber, form -> {
            choose(form, "vote", "RETURN");
            choose(form, "returnTarget", "EVIDENCE");
            fill(form, "opinion", "缺少维修报价");
        });
        does("li.guan", "Task_SupplyEvidence", caseNumber, form -> fill(form, "evidence", "维修报价 BJ-31"));
        does("wu.kuaiji", "Task_ReviewByFinance", caseNumber, form -> {
            choose(form, "reviewDecision", "PASS");
            choose(form, "moreExpected", "YES");
        });
        alsoDone(
                caseNumber,
                "Task_SignOff",
                Map.of("vote", "AGREE"),
                "sheng.jingli",
                "zhou.zhuguan",
                "zheng.jingli",
                "sun.jingli");

        Path closed = Files.createFile(
                Files.createDirectories(outbox().resolve("1000")).resolve("closed-2025-06"));
        alsoDone(caseNumber, "Task_ConfirmWriteOff", Map.of("confirmation", "CONFIRM"), "zheng.jingli");
        waitForTask("wu.kuaiji", "Task_ResolveRefusal", caseNumber);
        Files.delete(closed);
        does("wu.kuaiji", "Task_ResolveRefusal", caseNumber, form -> {
            choose(form, "resolution", "RESEND");
            fill(form, "remedy", "总账已重新打开六月");
        });

        does("wu.kuaiji", "Task_RegisterAmount", caseNumber, form -> {
            choose(form, "amountKind", "PROCEEDS");
            fill(form, "amount", "113.00");
            choose(form, "tax", "GENERAL");
            choose(form, "last", "YES");
        });
        does("zheng.jingli", "Task_ConfirmSupplement", caseNumber, form -> {
            assertThat(form.locator(".closeout-voucher").innerText()).contains("收到价款", "13.00", "结转净损益");
            choose(form, "confirmation", "CONFIRM");
        });
        waitForStatus(caseNumber, CaseStatus.ARCHIVED);
        Page casePage = browserOf("zheng.jingli");
        casePage.navigate(address("/disposals/" + caseNumber));
        Chromium.screenshot(casePage, "case-with-supplement");
        assertThat(outbox().resolve("1000/2025-06/" + caseNumber + "-V1.journal"))
                .exists();
    }

    @Test
    @Order(2)
    void whatWasWronglyWrittenOffComesBack() {
        String caseNumber =
                disposals.casesOf(asset("DESK-001").id(), "li.guan").get(0).number();
        Page page = browserOf("li.guan");
        page.navigate(address("/disposals/" + caseNumber));
        page.locator("#restore summary").click();
        page.locator("#restore input[value=DESK-001]").check();
        page.locator("#restore [name=note]").fill("标签贴错，实物仍在使用");
        Chromium.screenshot(page, "restore-asked-for");
        page.locator("#restore button[type=submit]").click();
        page.waitForURL("**/restores/R-*");
        String number = page.url().replaceAll(".*/restores/([^?#]*).*", "$1");

        does("wu.kuaiji", "Task_ReviewRestore", number, form -> {
            assertThat(form.locator(".closeout-voucher").innerText()).contains("冲销核销凭证", "-240.00");
            choose(form, "reviewDecision", "PASS");
        });
        does("zheng.jingli", "Task_ConfirmRestore", number, form -> choose(form, "confirmation", "CONFIRM"));

        await().atMost(Duration.ofSeconds(30)).until(() -> asset("DESK-001").state() == AssetState.IN_USE);
        page.navigate(address("/restores/" + number));
        Chromium.screenshot(page, "restored");
        assertThat(page.locator("main").innerText()).contains("已恢复", "冲销核销凭证").doesNotContain("??");
    }

    @Test
    @Order(2)
    void anImpairmentIsAskedForOnThePhoneAndSignedOff() {
        Page phone = signIn(chromium.phone("zh-CN"), "li.guan");
        phone.navigate(address("/assets/CNC-003"));
        phone.locator("a[href*='/changes/new']").click();
        looksAt(phone, "change-kinds-phone");
        phone.locator("a[href*='kind=IMPAIRMENT']").click();
        phone.locator("[name=amount]").fill("1000.00");
        looksAt(phone, "change-new-phone");
        phone.locator("[name=note]").fill("导轨磨损，市价下跌");
        phone.locator("main form button[type=submit]").click();
        phone.waitForURL("**/changes/C-*");
        String number = phone.url().replaceAll(".*/changes/([^?#]*).*", "$1");
        looksAt(phone, "change-asked-for-phone");

        does("wu.kuaiji", "Task_ReviewChange", number, form -> {
            assertThat(form.locator(".closeout-voucher").innerText()).contains("计提减值准备", "6701", "1603");
            choose(form, "reviewDecision", "PASS");
        });
        does("sheng.jingli", "Task_SignOff", number, form -> {
            assertThat(form.locator("[name=struckAssets]").count()).isZero();
            choose(form, "vote", "AGREE");
        });
        alsoDone(number, "Task_SignOff", Map.of("vote", "AGREE"), "zheng.jingli");
        does("zheng.jingli", "Task_ConfirmChange", number, form -> choose(form, "confirmation", "CONFIRM"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> changes.find(number).orElseThrow().status() == ChangeStatus.DONE);

        for (String language : List.of("zh-CN", "en")) {
            Page page = signIn(chromium.desktop(language), "zheng.jingli");
            for (String path :
                    List.of("/changes/" + number, "/changes", "/changes/new", "/changes/new?kind=TRANSFER")) {
                page.navigate(address(path));
                looksAt(page, "change" + path.replaceAll("[^A-Za-z]+", "-") + language);
            }
        }
    }

    @Test
    @Order(2)
    void theYearIsReviewedRowByRow() {
        Page page = browserOf("li.guan");
        page.navigate(address("/reviews"));
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/reviews/Y-*");
        String number = page.url().replaceAll(".*/reviews/([^?#]*).*", "$1");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> reviews.find(number).orElseThrow().status() == ReviewStatus.OPEN);
        for (String language : List.of("zh-CN", "en")) {
            for (Page device : List.of(chromium.desktop(language), chromium.phone(language))) {
                signIn(device, "li.guan").navigate(address("/reviews/" + number));
                looksAt(device, "review-" + device.viewportSize().width + "-" + language);
            }
        }
        page.reload();
        page.locator("#misfits form [name=reason]").first().fill("仍可使用");
        page.locator("#misfits form button").first().click();
        page.waitForURL("**/reviews/Y-*");
        for (ReviewRow row : reviews.rows(number)) {
            if (!row.settled()) {
                reviews.keep(number, row.id(), "仍可使用", "li.guan");
            }
        }
        does("wu.kuaiji", "Task_ConcludeReview", number, form -> fill(form, "reviewConclusion", "已逐项复核"));
        page.navigate(address("/reviews"));
        looksAt(page, "reviews");
    }

    private static void looksAt(Page page, String name) {
        Chromium.screenshot(page, name);
        assertThat(page.locator("main").innerText()).as(name).doesNotContain("??");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits", name)
                .isTrue();
    }

    private void looksAtTheQueue(Page page, String device, String caseNumber) {
        signIn(page, "zheng.jingli");
        page.navigate(address("/vouchers"));
        Chromium.screenshot(page, "queue-" + device);
        assertThat(page.locator("main").innerText()).contains(caseNumber).doesNotContain("??");
        assertThat(page.locator("input[name=keys]").count()).isEqualTo(1);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("the queue fits %s", device)
                .isTrue();
    }

    private AssetCard asset(String code) {
        return register.find("1000", code).orElseThrow();
    }

    /** The steps of a month are done in {@link FinanceRunsAMonth}. */
    @Test
    @Order(3)
    void noHumanTaskOfAnyModelIsLeftOut() throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            Set<String> drawn = models.filter(file -> file.toString().endsWith(".bpmn"))
                    .filter(file -> !file.getFileName().toString().equals("MonthlyDepreciationProcess.bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .map(UserTask::getId)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(DONE).isEqualTo(drawn);
        }
    }

    @Test
    @Order(4)
    void badInputIsRefusedBesideTheFieldAndNothingIsLost() {
        String caseNumber = reportOnThePage("SW-002", "2025-06-09");
        does("chen.gong", "Task_AppraiseAssets", caseNumber, form -> {
            choose(form, "conclusion", "SCRAP");
            fill(form, "finding", "端口损坏");
        });
        Page page = openInTasklist("li.guan", waitForTask("li.guan", "Task_BookPickup", caseNumber));
        Locator form = page.locator("form.closeout-step");
        assertThat(completeButton(page).isDisabled()).isTrue();
        fill(form, "pickupDate", "2025-06-01");
        fill(form, "destination", "一号库");

        completeButton(page).click();

        Locator refusal = form.locator(".form-group.has-error");
        refusal.waitFor();
        Chromium.screenshot(page, "refused-beside-the-field");
        assertThat(refusal.innerText()).contains("移交日期").contains("早于今天");
        assertThat(form.locator("[name=destination]").inputValue()).isEqualTo("一号库");
        fill(form, "pickupDate", "2025-06-11");
        completeButton(page).click();
        waitForTask("ku.shifu", "Task_IsolateAsset", caseNumber);
    }

    private void does(String person, String step, String caseNumber, Consumer<Locator> answers) {
        inTasklist(person, step, caseNumber, answers);
        DONE.add(step);
    }

    /** What somebody has done in Tasklist before, done again without waiting for a browser. */
    private void alsoDone(String number, String step, Map<String, String> fields, String... people) {
        for (String person : people) {
            tasks.complete(waitForTask(person, step, number), person, fields);
        }
    }

    private String reportOnThePage(String codes, String stoppedOn) {
        Page page = browserOf("chen.gong");
        page.navigate(address("/disposals/new"));
        page.locator("textarea[name=assets]").fill(codes);
        page.locator("[name=stoppedOn]").fill(stoppedOn);
        page.locator("[name=reason]").selectOption("WORN_OUT");
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/disposals/D-*");
        return page.url().replaceAll(".*/disposals/([^?#]*).*", "$1");
    }
}
