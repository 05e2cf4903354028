package io.closeout.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.depreciation.Schedule;
import io.closeout.depreciation.Schedules;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Prices assets over their lives without storing them. One asset refused does not keep the others from being priced. */
@RestController
@RequestMapping("/api/depreciation/schedules")
class ScheduleApi {
    private static final String CSV = "text/csv";
    private static final CSVFormat ROWS = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader("asset_id", "period", "depreciation", "accumulated", "net_book_value", "error")
            .get();

    private final Schedules schedules;
    private final Texts texts;

    ScheduleApi(Schedules schedules, Texts texts) {
        this.schedules = schedules;
        this.texts = texts;
    }

    record Row(
            @JsonProperty("asset_id") String asset,
            String period,
            Money depreciation,
            Money accumulated,
            @JsonProperty("net_book_value") Money netBookValue) {}

    record Refused(@JsonProperty("asset_id") String asset, String field, String reason) {}

    record Assumed(@JsonProperty("asset_id") String asset, String remark) {}

    /** @param remarks what was assumed of assets taken on in mid-life; left out if nothing was */
    record Answer(
            List<Row> rows, List<Refused> errors, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Assumed> remarks) {}

    private interface Answers {
        void row(String asset, Schedule.Month month) throws IOException;

        void refused(String asset, Refusal refusal) throws IOException;

        /** A file has no column for it. */
        default void assumed(String asset, Schedule.Remark remark) {}
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Answer json(@RequestBody byte[] body, Locale locale) throws IOException {
        Answer answer = new Answer(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        price(PricedAssets.fromJson(body), new Answers() {
            @Override
            public void row(String asset, Schedule.Month month) {
                answer.rows.add(new Row(
                        asset,
                        month.period().toString(),
                        month.depreciation(),
                        month.accumulated(),
                        month.netBookValue()));
            }

            @Override
            public void refused(String asset, Refusal refusal) {
                answer.errors.add(new Refused(asset, refusal.field(), refusal.sentence(locale)));
            }

            @Override
            public void assumed(String asset, Schedule.Remark remark) {
                answer.remarks.add(new Assumed(asset, texts.of("take-on-remark", remark)));
            }
        });
        return answer;
    }

    /** The rows are written as they are priced: a register has a hundred times more of them than assets. */
    @PostMapping(consumes = CSV, produces = CSV)
    void csv(@RequestBody byte[] body, Locale locale, HttpServletResponse response) throws IOException {
        List<JsonNode> assets = PricedAssets.fromCsv(body);
        response.setContentType(CSV);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        CSVPrinter rows = ROWS.print(response.getWriter());
        price(assets, new Answers() {
            @Override
            public void row(String asset, Schedule.Month month) throws IOException {
                rows.printRecord(
                        asset, month.period(), month.depreciation(), month.accumulated(), month.netBookValue(), "");
            }

            @Override
            public void refused(String asset, Refusal refusal) throws IOException {
                rows.printRecord(asset, "", "", "", "", refusal.sentence(locale));
            }
        });
        rows.flush();
    }

    private void price(List<JsonNode> assets, Answers answers) throws IOException {
        for (JsonNode asset : assets) {
            String name = PricedAssets.name(asset);
            Schedule schedule;
            try {
                schedule = schedules.price(PricedAssets.request(asset));
            } catch (Refusal refusal) {
                answers.refused(name, refusal);
                continue;
            }
            for (Schedule.Month month : schedule.months()) {
                answers.row(name, month);
            }
            schedule.remarks().forEach(remark -> answers.assumed(name, remark));
        }
    }
}
