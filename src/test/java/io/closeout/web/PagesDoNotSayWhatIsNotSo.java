package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.intake.RegisterImport;
import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetKind;
import io.closeout.register.CardField;
import io.closeout.register.DepreciationMethod;
import io.closeout.story.ImportStory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the register and of its import. */
class PagesDoNotSayWhatIsNotSo extends ImportStory {
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void whatStandsOnNoBooksHasNoAmountsInACase() throws Exception {
        AssetCard stool = registered(aCard("OFFICE", "300.00").with(CardField.ASSET_KIND, AssetKind.LOW_VALUE));
        String page = read(KEEPER, "zh-CN", "/disposals/" + reported(LocalDate.of(2025, 6, 9), stool.code()))
                .body();

        String row = page.substring(page.indexOf("/assets/" + stool.code()));
        row = row.substring(0, row.indexOf("</tr>"));
        assertThat(row)
                .contains("data-label=\"原值\">—<", "data-label=\"账面价值\">—<")
                .doesNotContain("0.00");
    }

    @Test
    void aLifeByUnitsIsNoLifeOfZeroMonths() throws Exception {
        AssetCard press = registered(aCard("OFFICE", "3000.00")
                .with(CardField.DEPRECIATION_METHOD, DepreciationMethod.UOP)
                .with(CardField.RESIDUAL_VALUE, "0.00")
                .with(CardField.TOTAL_UNITS, "1000"));

        assertThat(read(KEEPER, "zh-CN", "/assets/" + press.code()).body()).contains("按工作量");
        assertThat(read(KEEPER, "en", "/assets/" + press.code()).body()).contains("by units");
    }

    @Test
    void aDownloadIsNamedInChineseAndInLettersThatEveryProgramSaves() throws Exception {
        HttpResponse<String> answer = read(KEEPER, "zh-CN", "/assets/export?format=CSV");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"assets-1000.csv\"; filename*=UTF-8''%E8%B5%84%E4%BA%A7-1000.csv");
    }

    @Test
    void allFindingsAreDownloadedOnce() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 1_100; i++) {
            file.append(SERVER.replace("0001", "F-" + i).replace("2021-12-10", "2021-13-10"));
        }
        RegisterImport checked = checked(bytes(file.toString()));

        HttpResponse<String> answer = read(keeper, "zh-CN", "/imports/" + checked.id() + "/findings.csv");

        assertThat(answer.body().lines()).hasSize(1_101).doesNotHaveDuplicates();
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename=\"import-" + checked.id() + "-findings.csv\"", "filename*=UTF-8''U8.csv-");
    }

    @Test
    void financeReadsOnItsHomePageWhichImportWaits() throws Exception {
        RegisterImport checked = checked(bytes(HEADER + SERVER));
        imports.apply(checked.id(), ledger("1.00", "0.00"), false, keeper);

        assertThat(read(controller, "zh-CN", "/").body()).contains("有一份台账导入与总账不一致", "/imports/" + checked.id() + "\"");
        assertThat(read(controller, "en", "/").body()).contains("A register import does not tie to the ledger");
        assertThat(read(controller, "zh-CN", "/imports/" + checked.id()).body()).contains("台账合计：2025-04 末接管的全部卡片");
    }

    @Test
    void aBalanceThatIsLeftEmptyIsAskedFor() {
        RegisterImport checked = checked(bytes(HEADER + SERVER));

        assertThatThrownBy(() -> new ImportPages.DecisionForm(" ", "1.00", "", null).trialBalance(checked))
                .hasMessageContaining("form.balance-missing");
        assertThatThrownBy(() -> new ImportPages.DecisionForm("1.00", null, "", null).trialBalance(checked))
                .hasMessageContaining("form.balance-missing");
        assertThatThrownBy(() -> new ImportPages.DecisionForm("x", "1.00", "", null).trialBalance(checked))
                .hasMessageContaining("form.not-an-amount");
        assertThat(new ImportPages.DecisionForm("1.00", "1.00", "", null)
                        .trialBalance(checked)
                        .impairment())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void aLastDayWithoutItsTickIsNotDropped() {
        AssetCard press = registered(aCard("OFFICE", "3000.00").with(CardField.RESTRICTION, "MORTGAGE:2027-12-31"));
        Map<String, String> posted = new HashMap<>(Map.of("reason", "核对", "until.CUSTOMS", "2027-06-30"));
        posted.put("until.MORTGAGE", "2027-12-31");

        assertThatThrownBy(() -> AmendForm.posted(posted).changesOf(press))
                .hasMessageContaining("form.until-without-tick");

        posted.put("restriction.CUSTOMS", "true");
        assertThat(AmendForm.posted(posted).changesOf(press))
                .containsEntry(CardField.RESTRICTION, "CUSTOMS:2027-06-30");
    }

    private HttpResponse<String> read(String login, String language, String path)
            throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((login + ":demo").getBytes());
        HttpRequest call = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "*/*")
                .header("Accept-Language", language)
                .header("Authorization", "Basic " + credentials)
                .build();
        return http.send(call, HttpResponse.BodyHandlers.ofString());
    }
}
