package io.closeout.story;

import static io.closeout.register.CardField.COST;
import static io.closeout.register.CardField.ONE_OFF_DEDUCTION;
import static io.closeout.register.CardField.TAX_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.register.Change;
import io.closeout.register.TaxClass;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 税会差异台账: what the books and the tax book differ by in a month, for finance and auditors of the whole company. */
class TheTaxDifferencesOfAMonth extends MonthlyRunStory {
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void standByClassByWaitingStateAndByAsset() throws Exception {
        AssetCard slower = owns(aDesk("D-1").with(TAX_CLASS, TaxClass.MACHINERY));
        AssetCard atOnce = owns(aDesk("D-2").with(ONE_OFF_DEDUCTION, "设备器具500万元以下 2025"));
        owns(aDesk("D-3"));
        ran(MAY);
        register.reportStopped(slower.id(), LocalDate.of(2025, 6, 9), MAY, new Change("system", "", ""));

        JsonNode said = json(controller, "/api/depreciation/tax-differences/" + company + "/2025-05");

        assertThat(said.path("rows"))
                .hasToString(("[{'asset':'D-1','assetClass':'OFFICE','waiting':'PENDING_DISPOSAL','cause':'LIFE',"
                                + "'book':'100.00','impairment':'0.00','tax':'50.00','difference':'50.00',"
                                + "'cumulative':'50.00','deferredTax':'12.50','reversedIn':2025},"
                                + "{'asset':'D-2','assetClass':'OFFICE','waiting':null,'cause':'ONE_OFF',"
                                + "'book':'100.00','impairment':'0.00','tax':'6000.00','difference':'-5900.00',"
                                + "'cumulative':'-5900.00','deferredTax':'-1475.00','reversedIn':2030}]")
                        .replace('\'', '"'));
        assertThat(said.at("/all/deferredAsset").textValue()).isEqualTo("12.50");
        assertThat(said.at("/all/deferredLiability").textValue()).isEqualTo("1475.00");
        assertThat(said.at("/classes/0/assets").intValue()).isEqualTo(2);
        assertThat(said.at("/states/0/waiting").isNull()).isTrue();
        assertThat(said.at("/states/1/waiting").textValue()).isEqualTo("PENDING_DISPOSAL");
        assertThat(get(reviewer, "/periods/" + company + "/2025-05/tax-differences")
                        .body())
                .contains("递延所得税负债", "1,475.00", "一次性扣除", "待处置", "办公桌 D-1", "办公设备")
                .doesNotContain("D-3");
        assertThat(get(reviewer, "/periods/" + company + "/2025-05").body())
                .contains("/periods/" + company + "/2025-05/tax-differences");
        assertThat(get(reviewer, "/periods/" + company + "/2025-05/tax-differences/export?format=CSV")
                        .body())
                .contains(
                        "办公桌 D-1\",\"办公设备\",\"待处置\",\"折旧年限\",100.00,0.00,50.00,50.00,50.00,12.50,2025",
                        "\"不在处置中\",\"一次性扣除\",100.00,0.00,6000.00,-5900.00,-5900.00,-1475.00,2030");
        assertThat(atOnce.code()).isEqualTo("D-2");
    }

    @Test
    void goOnAfterAnAssetWhoseTaxLifeIsNotKnown() throws Exception {
        owns(aDesk("D-0").with(COST, "5000000.01").with(ONE_OFF_DEDUCTION, "是"));
        owns(aDesk("D-1").with(TAX_CLASS, TaxClass.MACHINERY));
        started(MAY);

        String page = get(reviewer, "/periods/" + company + "/2025-05/tax-differences")
                .body();

        assertThat(page).contains("5000000.01 超过所选政策的上限").doesNotContain("办公桌 D-1");
        this.atOnce.charge(company, MAY);
        assertThat(get(reviewer, "/periods/" + company + "/2025-05/tax-differences")
                        .body())
                .contains("5000000.01 超过所选政策的上限", "办公桌 D-1");
    }

    @Test
    void areOnPagesOfFifty() throws Exception {
        for (int i = 0; i < 51; i++) {
            owns(aDesk("D-%02d".formatted(i)).with(TAX_CLASS, TaxClass.MACHINERY));
        }
        started(MAY);
        atOnce.charge(company, MAY);
        String address = "/api/depreciation/tax-differences/" + company + "/2025-05";

        assertThat(json(reviewer, address).path("rows")).hasSize(50);
        JsonNode second = json(reviewer, address + "?page=2");
        assertThat(second.path("rows")).hasSize(1);
        assertThat(second.at("/rows/0/asset").textValue()).isEqualTo("D-50");
        assertThat(json(reviewer, address + "?page=9")).isEqualTo(second);
        assertThat(second.at("/all/difference").textValue()).isEqualTo("2550.00");
    }

    @Test
    void areUnseenWhereTheBooksAre() throws Exception {
        owns(aDesk("D-1").with(TAX_CLASS, TaxClass.MACHINERY));
        started(MAY);
        appointed("keeper." + company, Role.ASSET_KEEPER);
        organisation.openBranch(company, "01", "分公司");
        String branch = "branch." + company;
        organisation.appoint(
                new Person(
                        branch,
                        branch,
                        company,
                        "PROD",
                        "",
                        true,
                        true,
                        Set.of(Post.ofBranch(company, "01", Role.FINANCE_REVIEWER))),
                null);

        for (String person : new String[] {"keeper." + company, branch, REVIEWER}) {
            for (String address : new String[] {
                "/periods/%s/2025-05/tax-differences",
                "/periods/%s/2025-05/tax-differences/export?format=XLSX",
                "/api/depreciation/tax-differences/%s/2025-05"
            }) {
                assertThat(get(person, address.formatted(company)).statusCode())
                        .as("%s at %s", person, address)
                        .isEqualTo(404);
            }
        }
    }

    private JsonNode json(String person, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(person, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String person, String path) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((person + ":demo").getBytes());
        HttpRequest call = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "*/*")
                .header("Accept-Language", "zh-CN")
                .header("Authorization", "Basic " + credentials)
                .build();
        return http.send(call, HttpResponse.BodyHandlers.ofString());
    }
}
