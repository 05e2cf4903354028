package io.closeout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class AKeeperImportsARegister extends BrowserStory {
    private static final String FILE =
            "固定资产卡片,,,,,,,,,,\n固定资产编号,固定资产名称,类别名称,使用部门,开始使用日期,原值,累计折旧,净残值率,使用年限(月),已计提月份,折旧方法\n"
                    + "IMP-1,机架服务器,服务器,信息技术部,2021-12-10,\"60,000.00\",\"38,000.00\",5%,60,40,平均年限法(一)\n"
                    + "IMP-2,机架服务器,飞船,信息技术部,2021-12-10,\"60,000.00\",\"38,000.00\",5%,60,40,平均年限法(一)\n"
                    + "IMP-3,=HYPERLINK(1),服务器,信息技术部,2021-13-10,1E+12,0,5%,60,40,平均年限法(一)\n合计:,,,,,180000,76000,,,,\n";

    @Test
    void seesItsFaultsBesideTheRowsChoosesTheGoodOnesAndFinanceSigns() {
        Page keeper = browserOf("li.guan");
        keeper.navigate(address("/imports"));
        keeper.locator("#file")
                .setInputFiles(new FilePayload("期初.csv", "text/csv", FILE.getBytes(Charset.forName("GB18030"))));
        keeper.locator("#base").selectOption("U8");
        keeper.locator("#takeOnMonth").fill("2025-04");
        Chromium.screenshot(keeper, "import-begin");
        keeper.locator("main form[enctype] button[type=submit]").click();
        Locator decision = keeper.locator("form[action$='/apply']");
        decision.waitFor();
        Chromium.screenshot(keeper, "import-checked");
        assertThat(keeper.locator("main").innerText()).contains("飞船", "2021-13-10", "1E+12");
        String address = keeper.url();

        decision.locator("[name=cost]").fill("60,000.00");
        decision.locator("[name=accumulated]").fill("38,001.00");
        decision.locator("[name=goodOnly]").check();
        decision.locator("button.btn-primary").click();
        keeper.locator("form[action$='/sign']").waitFor();
        Page finance = browserOf("zheng.jingli");
        finance.navigate(address);
        Chromium.screenshot(finance, "import-awaits-signature");
        finance.locator("[name=reason]").fill("旧系统尾差 1 元");
        finance.locator("form[action$='/sign'] button.btn-primary").click();
        finance.locator(".import-APPLIED").waitFor();
        Chromium.screenshot(finance, "import-applied");

        Page phone = signIn(chromium.phone("en"), "li.guan");
        phone.navigate(address);
        Chromium.screenshot(phone, "import-on-a-phone");
        assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        keeper.navigate(address("/assets/IMP-1"));
        assertThat(keeper.locator("main").innerText()).contains("60,000.00", "2025-04");
    }
}
