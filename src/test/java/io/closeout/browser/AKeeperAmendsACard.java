package io.closeout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class AKeeperAmendsACard extends BrowserStory {
    @Test
    void andItsHistorySaysWhatWasThereBefore() {
        Page page = browserOf("li.guan");
        page.navigate(address("/assets/CNC-001"));
        page.locator("a[href$='/assets/CNC-001/amend']").click();
        page.locator("[name=location]").fill("一号厂房 2 楼");
        page.locator("[name='restriction.MORTGAGE']").check();
        page.locator("[name='until.MORTGAGE']").fill("2027-12-31");
        Chromium.screenshot(page, "amend");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".invalid-feedback, :invalid").count()).isPositive();
        page.locator("[name=reason]").fill("银行抵押合同 2025-7");
        page.locator("main button[type=submit]").click();
        page.waitForURL(address("/assets/CNC-001"));

        Chromium.screenshot(page, "card-amended");
        assertThat(page.locator("main").innerText()).contains("抵押，至 2027-12-31", "一号厂房 2 楼", "银行抵押合同 2025-7", "李管");
        Page phone = signIn(chromium.phone("zh-CN"), "li.guan");
        phone.navigate(address("/assets/CNC-001"));
        Chromium.screenshot(phone, "card-on-a-phone");
        phone.navigate(address("/assets/CNC-001/amend"));
        Chromium.screenshot(phone, "amend-on-a-phone");
        assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }
}
