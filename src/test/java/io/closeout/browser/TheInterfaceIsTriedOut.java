package io.closeout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that shows the interface works as it comes, under the same content security policy as all pages. */
class TheInterfaceIsTriedOut extends BrowserStory {
    @Test
    void withTheExampleThatIsShownAndWithoutViolatingAPolicy() {
        Page page = signIn(chromium.desktop("zh-CN"), "chen.gong");
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });

        page.navigate(address("/swagger-ui.html"));
        page.locator("button.authorize").first().click();
        page.locator(".modal-ux input[name=username]").fill("chen.gong");
        page.locator(".modal-ux input[name=password]").fill("demo");
        page.locator(".modal-ux form:has(input[name=username]) button.authorize")
                .click();
        page.locator(".modal-ux button.btn-done").first().click();
        Locator operation = page.locator("[id$=priceAssets]");
        operation.locator("button.opblock-summary-control").click();
        operation.locator("button.try-out__btn").click();
        operation.locator("button.execute").click();
        Locator answer = operation.locator(".live-responses-table .response");
        answer.waitFor();
        Chromium.screenshot(page, "interface");

        assertThat(answer.innerText()).contains("200", "\"net_book_value\": \"400.00\"");
        assertThat(complaints).isEmpty();
    }
}
