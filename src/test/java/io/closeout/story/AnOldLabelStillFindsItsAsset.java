package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.disposal.DisposalCase;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetClass;
import io.closeout.register.AssetState;
import io.closeout.register.CardField;
import io.closeout.register.Change;
import io.closeout.register.Sight;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 旧资产编码: labels are not printed again when a company's codes change. */
class AnOldLabelStillFindsItsAsset extends Story {
    private static final AtomicInteger NEXT_LABEL = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void whoeverTypesItReportsTheAssetOnce() {
        String label = aLabel();
        AssetCard asset = labelled(label);

        DisposalCase opened = disposalCase(reported(LocalDate.of(2025, 6, 9), label, asset.code()));

        assertThat(opened.openLines()).extracting(line -> line.asset().code()).containsExactly(asset.code());
    }

    @Test
    void itIsScannedInAndTheProofSaysWhatWasRead() throws Exception {
        String label = aLabel();
        AssetCard asset = labelled(label);
        String caseNumber = beingIsolated(asset);

        HttpResponse<String> answer = scanned(label);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"code\":\"" + asset.code() + "\"");
        assertThat(disposalCase(caseNumber).lines().get(0).isolation().scannedCode())
                .isEqualTo(label);
    }

    @Test
    void itAnswersTheFormOfTheTaskToo() {
        String label = aLabel();
        AssetCard asset = labelled(label);
        AssetCard other = labelled(aLabel());
        String caseNumber = beingIsolated(asset);

        assertThatThrownBy(() -> scans(caseNumber, other.values().text(CardField.LEGACY_CODE)))
                .hasMessageContaining("disposal.wrong-label");
        assertThatThrownBy(() -> scans(caseNumber, "")).hasMessageContaining("disposal.wrong-label");
        scans(caseNumber, label);
        assertThat(stateOf(asset)).isNotEqualTo(AssetState.PENDING_DISPOSAL);
    }

    @Test
    void thePageOfTheAssetAndTheSearchFindIt() throws Exception {
        String label = aLabel();
        AssetCard asset = labelled(label);

        assertThat(page("/assets/" + label).body()).contains(asset.code());
        assertThat(page("/assets?text=" + label).body()).contains("/assets/" + asset.code());
        assertThat(page("/assets/" + aLabel()).statusCode()).isEqualTo(404);
    }

    @Test
    void twoAssetsThatHadItAreNoneAndACodeComesFirst() {
        String shared = aLabel();
        labelled(shared);
        AssetCard second = labelled(shared);

        assertThat(register.lookUp(Sight.ofCompany(COMPANY), shared)).isEmpty();
        assertThatThrownBy(() -> reported(LocalDate.of(2025, 6, 9), shared))
                .hasMessageContaining("disposal.unknown-asset");
        labelled(second.code());
        assertThat(register.lookUp(Sight.ofCompany(COMPANY), second.code())
                        .orElseThrow()
                        .id())
                .isEqualTo(second.id());
    }

    @Test
    void anAssetThatNeverWasTheCompanysDoesNotCount() {
        String shared = aLabel();
        AssetCard cancelled = labelled(shared);
        AssetCard delivered = labelled(shared);

        register.revoke(cancelled.id(), new Change("system", "订单取消", ""));

        assertThat(register.lookUp(Sight.ofCompany(COMPANY), shared)
                        .orElseThrow()
                        .id())
                .isEqualTo(delivered.id());
    }

    @Test
    void itIsNoCodeAndOfNoOtherCompany() {
        String label = aLabel();
        AssetCard asset = labelled(label);

        assertThat(register.lookUp(Sight.ofCompany(COMPANY), label)
                        .orElseThrow()
                        .id())
                .isEqualTo(asset.id());
        assertThat(register.find(COMPANY, label)).isEmpty();
        assertThat(register.lookUp(Sight.ofCompany("2000"), label)).isEmpty();
    }

    @Test
    void anEmptyLabelIsNotTheCodeOfTheCardsThatNeverHadAnother() {
        String company = "4000";
        organisation.establish(new Company(company, "一卡公司", AccountingStandard.CAS));
        organisation.establish(
                new Department(company, "", "PROD", "生产部", DepartmentFunction.USING, DepartmentUse.PRODUCTION));
        cards.define(new AssetClass(company, "OFFICE", "", "办公设备", false));
        cards.register(company, aCard("OFFICE", "300.00"), new Change("system", "", ""));

        assertThat(register.lookUp(Sight.ofCompany(company), "")).isEmpty();
    }

    private static String aLabel() {
        return "OLD-%04d".formatted(NEXT_LABEL.incrementAndGet());
    }

    private AssetCard labelled(String label) {
        return registered(aCard("OFFICE", "3000.00").with(CardField.LEGACY_CODE, label));
    }

    private void scans(String caseNumber, String label) {
        does(
                WAREHOUSE,
                "Task_IsolateAsset",
                caseNumber,
                Map.of("isolationKind", "SCANNED_IN", "scannedCode", label, "location", "一号库"));
    }

    private HttpResponse<String> scanned(String label) throws IOException, InterruptedException {
        return send(as(WAREHOUSE, "/api/scans")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"code\":\" %s \",\"location\":\"一号库\"}".formatted(label))));
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return send(as(KEEPER, path));
    }

    private HttpRequest.Builder as(String login, String path) {
        String credentials = Base64.getEncoder().encodeToString((login + ":demo").getBytes());
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "*/*")
                .header("Authorization", "Basic " + credentials);
    }

    private HttpResponse<String> send(HttpRequest.Builder call) throws IOException, InterruptedException {
        return http.send(call.build(), HttpResponse.BodyHandlers.ofString());
    }
}
