package io.closeout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.closeout.disposal.CaseStatus;
import io.closeout.disposal.DisposalReason;
import io.closeout.disposal.DisposalReport;
import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Cards;
import io.closeout.register.Change;
import io.closeout.register.ValueType;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Texts that are a program to somebody, written into every field there is and read on every page, in Tasklist and in what
 * is taken away: a browser, a template, the engine, a spreadsheet and a database all show them and none runs them.
 */
class HostileTextsStayTexts extends BrowserStory {
    private static final String FIRED = "closeout.hostile";
    private static final List<String> HOSTILE = List.of(
            "<img src=x onerror=\"window.hostile=1;alert(1)\">",
            "\"><script>window.hostile=1</script>",
            "'-window.hostile=1-'",
            "{{constructor.constructor('window.hostile=1')()}}",
            "${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass()).invoke(null,'closeout.hostile','EL')}",
            "[[${T(java.lang.System).setProperty('closeout.hostile','SpEL')}]]",
            "__${T(java.lang.System).setProperty('closeout.hostile','pre')}__::.x",
            "'); delete from person; --",
            "=HYPERLINK(\"http://example.org/?\"&A1,\"x\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "{0} {1,choice,0#a} '' #{home.title}",
            "𠮷👨‍👩‍👧 javascript:window.hostile=1");

    private final List<String> complaints = new ArrayList<>();

    @Autowired
    private Cards cards;

    private int next;

    @AfterEach
    void nothingWasRun() {
        assertThat(System.getProperty(FIRED)).isNull();
    }

    @Test
    void throughAWholeCase() throws IOException {
        String code = "H<i>'\"{{123457*9}}${123457*9}";
        cards.register("1000", hostileCard(code), new Change("system", hostile(), ""));
        String reason = HOSTILE.get(0);
        String caseNumber = disposals
                .report(
                        new DisposalReport(
                                "1000", List.of(code), DisposalReason.BROKEN, all(), LocalDate.of(2025, 6, 9)),
                        "chen.gong")
                .number();

        step("chen.gong", "Task_AppraiseAssets", caseNumber, Map.of("conclusion", "SCRAP", "finding", all()));
        step(
                "li.guan",
                "Task_BookPickup",
                caseNumber,
                Map.of("pickupDate", "2025-06-11", "destination", reason, "pickupNote", all()));
        step(
                "an.gong",
                "Task_SanitiseData",
                caseNumber,
                Map.of(
                        "sanitisationMethod",
                        "PURGE",
                        "tool",
                        hostile(),
                        "mediaSerial",
                        hostile(),
                        "verifier",
                        "sun.jingli",
                        "certificateNumber",
                        reason));
        scannedInAfterARefusal(caseNumber, code, reason);
        step(
                "wu.kuaiji",
                "Task_ReviewByFinance",
                caseNumber,
                Map.of("reviewDecision", "PASS", "derecognitionBasis", "STOPPED", "reviewComment", all()));
        step(
                "sheng.jingli",
                "Task_SignOff",
                caseNumber,
                Map.of("vote", "RETURN", "returnTarget", "EVIDENCE", "opinion", all()));
        step("li.guan", "Task_SupplyEvidence", caseNumber, Map.of("evidence", all()));
        tasks.complete(
                waitForTask("wu.kuaiji", "Task_ReviewByFinance", caseNumber),
                "wu.kuaiji",
                Map.of("reviewDecision", "PASS", "derecognitionBasis", "STOPPED", "reviewComment", all()));
        for (String head : List.of("sheng.jingli", "zhou.zhuguan", "zheng.jingli", "sun.jingli")) {
            tasks.complete(
                    waitForTask(head, "Task_SignOff", caseNumber), head, Map.of("vote", "AGREE", "opinion", all()));
        }
        step("zheng.jingli", "Task_ConfirmWriteOff", caseNumber, Map.of("confirmation", "CONFIRM"));
        waitForStatus(caseNumber, CaseStatus.ARCHIVED);

        Page page = watched("li.guan");
        for (String path : List.of(
                "/", "/disposals", "/assets", "/disposals/" + caseNumber, asset(code), asset(code) + "/amend")) {
            look(page, path);
        }
        page.navigate(address("/disposals/" + caseNumber));
        for (String text : HOSTILE) {
            assertThat(page.locator("main").innerText()).contains(text);
        }
        Chromium.screenshot(page, "hostile-case");
        page.navigate(address(asset(code)));
        Chromium.screenshot(page, "hostile-asset");
        assertThat(page.locator("h1").innerText()).contains(code);
        assertThat(exported(page)).contains("\"'=HYPERLINK(").contains("\"'@SUM(");
        assertThat(Files.readString(outbox().resolve("1000/2025-06/" + caseNumber + "-V1.journal")))
                .contains("asset:" + code);
        assertThat(complaints).isEmpty();
    }

    @Test
    void inWhatIsRefused() {
        Page page = watched("chen.gong");
        page.navigate(address("/disposals/new?asset=" + encoded(all())));
        page.locator("[name=note]").fill(all());
        page.locator("[name=stoppedOn]").fill("2025-06-01");
        page.locator("[name=reason]").selectOption("BROKEN");
        page.locator("main form button[type=submit]").click();
        page.locator("#assets-refusal").waitFor();
        assertThat(page.locator("[name=note]").inputValue()).isEqualTo(all());
        assertNothingRan(page);
        for (String text : HOSTILE) {
            page.navigate(address("/assets/" + encoded(text)));
            assertNothingRan(page);
            page.navigate(address("/scan"));
            page.locator("input[name=code]").fill(text);
            page.locator("input[name=location]").fill(text);
            page.locator("main form button[type=submit]").click();
            page.locator("main [role=alert]").first().waitFor();
            assertNothingRan(page);
        }
    }

    private CardValues hostileCard(String code) {
        CardValues card = CardValues.none();
        for (CardField field : CardField.values()) {
            if (field.type() == ValueType.TEXT && field.amendable() && field != CardField.RESTRICTION) {
                card = filled(card, field);
            }
        }
        return card.with(CardField.ASSET_CODE, code)
                .with(CardField.ASSET_NAME, String.join(" ", HOSTILE.get(0), HOSTILE.get(3), HOSTILE.get(5)))
                .with(CardField.ASSET_CLASS, "LAPTOP")
                .with(CardField.USING_DEPARTMENT, "PROD")
                .with(CardField.MANAGING_DEPARTMENT, "")
                .with(CardField.PARENT_CODE, "")
                .with(CardField.NOTE, all())
                .with(CardField.IN_SERVICE_DATE, "2024-01-20")
                .with(CardField.COST, "9600.00");
    }

    /** With the next hostile text that is short enough for the field. */
    private CardValues filled(CardValues card, CardField field) {
        for (int i = 0; i < HOSTILE.size(); i++) {
            try {
                return card.with(field, hostile());
            } catch (Refusal tooLong) {
                // the next one
            }
        }
        return card;
    }

    private String hostile() {
        return HOSTILE.get(next++ % HOSTILE.size());
    }

    private static String all() {
        return String.join("\n", HOSTILE);
    }

    /** The person opens the task in Tasklist and sees what others wrote; what they write themselves is posted. */
    private void step(String person, String step, String caseNumber, Map<String, String> fields) {
        String task = waitForTask(person, step, caseNumber);
        Page page = watched(person);
        openInTasklist(person, task);
        assertNothingRan(page);
        Chromium.screenshot(page, "hostile-" + step);
        tasks.complete(task, person, fields);
    }

    /** A refusal in Tasklist repeats what was typed. */
    private void scannedInAfterARefusal(String caseNumber, String code, String text) {
        String task = waitForTask("ku.shifu", "Task_IsolateAsset", caseNumber);
        watched("ku.shifu");
        Page page = openInTasklist("ku.shifu", task);
        Locator form = page.locator("form.closeout-step");
        choose(form, "isolationKind", "SCANNED_IN");
        fill(form, "scannedCode", text);
        fill(form, "location", text);
        completeButton(page).click();
        form.locator(".closeout-refusal").first().waitFor();
        assertThat(form.locator(".closeout-refusal").first().innerText()).contains(text);
        assertNothingRan(page);
        Chromium.screenshot(page, "hostile-refused");
        tasks.complete(task, "ku.shifu", Map.of("isolationKind", "SCANNED_IN", "scannedCode", code, "location", text));
    }

    private void look(Page page, String path) {
        page.navigate(address(path));
        assertThat(page.locator("main").innerText()).as(path).isNotBlank();
        assertNothingRan(page);
    }

    private void assertNothingRan(Page page) {
        assertThat(page.evaluate("typeof window.hostile")).as(page.url()).isEqualTo("undefined");
        assertThat(page.locator("body").innerText())
                .as("an expression was calculated")
                .doesNotContain("1111113");
        assertThat(System.getProperty(FIRED)).isNull();
    }

    private Page watched(String person) {
        boolean first = !isSignedIn(person);
        Page page = browserOf(person);
        if (first) {
            page.onDialog(dialog -> {
                complaints.add("a dialog opened: " + dialog.message());
                dialog.dismiss();
            });
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
        }
        return page;
    }

    private String exported(Page page) throws IOException {
        Download file = page.waitForDownload(() -> page.evaluate("location.href='/assets/export?format=CSV'"));
        Path kept = Files.createTempFile("export", ".csv");
        file.saveAs(kept);
        return Files.readString(kept);
    }

    private static String asset(String code) {
        return "/assets/" + encoded(code);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
