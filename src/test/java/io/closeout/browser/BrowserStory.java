package io.closeout.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.closeout.disposal.CaseStatus;
import io.closeout.disposal.Disposals;
import io.closeout.story.StoryClock;
import io.closeout.story.WithOutbox;
import io.closeout.workflow.Tasks;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** What the people of the demo company do in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "browser"})
@Import(StoryClock.Setting.class)
abstract class BrowserStory extends WithOutbox {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private final Map<String, Page> signedIn = new HashMap<>();

    @Autowired
    protected Disposals disposals;

    @Autowired
    protected Tasks tasks;

    @LocalServerPort
    private int port;

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** The person's own browser, signed in through the page that everybody uses. */
    protected Page browserOf(String person) {
        return signedIn.computeIfAbsent(person, login -> signIn(chromium.desktop("zh-CN"), login));
    }

    protected boolean isSignedIn(String person) {
        return signedIn.containsKey(person);
    }

    protected Page signIn(Page page, String login) {
        page.navigate(address("/login"));
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill("demo");
        page.locator("form[action$='/login'] button[type=submit]").click();
        page.waitForURL(address("/"));
        return page;
    }

    /** Opens the person's task in Tasklist, claims it, fills in its form and completes it. */
    protected void inTasklist(String person, String step, String caseNumber, Consumer<Locator> answers) {
        String task = waitForTask(person, step, caseNumber);
        Page page = openInTasklist(person, task);
        answers.accept(page.locator("form.closeout-step"));
        Chromium.screenshot(page, step);
        completeButton(page).click();
        await().atMost(PATIENCE).until(() -> tasks.task(task, person).isEmpty());
    }

    protected Page openInTasklist(String person, String task) {
        Page page = browserOf(person);
        page.navigate(address("/"));
        page.navigate(address("/camunda/app/tasklist/default/#/?task=" + task));
        page.locator("button.claim").click();
        page.locator("form.closeout-step .closeout-assets").waitFor();
        return page;
    }

    protected static Locator completeButton(Page page) {
        return page.locator("button.btn-primary:has-text('完成')");
    }

    protected String waitForTask(String person, String step, String caseNumber) {
        return await("%s for %s in %s".formatted(step, person, caseNumber))
                .atMost(PATIENCE)
                .until(
                        () -> tasks.of(person).stream()
                                .filter(task -> task.caseNumber().equals(caseNumber)
                                        && task.step().equals(step))
                                .map(Tasks.WaitingTask::id)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    protected void waitForStatus(String caseNumber, CaseStatus status) {
        await().atMost(PATIENCE).until(() -> disposals.disposalCase(caseNumber).status() == status);
    }

    protected static void choose(Locator form, String field, String value) {
        form.locator("input[name='%s'][value='%s']".formatted(field, value)).check();
    }

    protected static void fill(Locator form, String field, String text) {
        form.locator("[name='%s']".formatted(field)).fill(text);
    }
}
