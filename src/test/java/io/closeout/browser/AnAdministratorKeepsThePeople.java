package io.closeout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages about people, passwords and tokens, at both widths and in both languages. */
class AnAdministratorKeepsThePeople extends BrowserStory {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"desktop, zh-CN", "phone, zh-CN", "desktop, en", "phone, en"})
    void onPagesThatFit(String device, String language) {
        Page page = signIn(device.equals("phone") ? chromium.phone(language) : chromium.desktop(language), "admin");
        for (String path : List.of("/people", "/people/new", "/people/zheng.jingli", "/password", "/tokens")) {
            page.navigate(address(path));
            look(page, path.substring(1).replace('/', '-') + "-" + device + "-" + language);
        }
        page.navigate(address("/tokens"));
        page.locator("[name=name]").fill("监控 monitoring");
        page.locator("input[value=DISPOSALS_WRITE]").check();
        page.locator("main form .card-footer button").click();
        assertThat(page.locator("#issued").innerText()).startsWith("clo_");
        look(page, "token-issued-" + device + "-" + language);
        page.locator("main table form button").first().click();
        page.locator("main table .badge").first().waitFor();
        page.navigate(address("/people/new"));
        page.locator("[name=login]").fill("Wrong Name");
        page.locator("[name=name]").fill("新人");
        page.locator("[name=department]").selectOption("IT");
        page.locator("[name=role]").first().selectOption("WAREHOUSE");
        page.locator("[name=place]").first().selectOption("branch:SH");
        page.locator("#person button[type=submit]").click();
        assertThat(page.locator("#login-refusal").innerText()).contains("Wrong Name");
        assertThat(page.locator("[name=place]").first().inputValue()).isEqualTo("branch:SH");
        look(page, "person-refused-" + device + "-" + language);
    }

    private static void look(Page page, String name) {
        Chromium.screenshot(page, name);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isTrue();
        assertThat(page.locator("main").innerText()).as(name).doesNotContain("??");
    }
}
