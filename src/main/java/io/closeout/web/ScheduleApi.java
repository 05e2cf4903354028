package io.closeout.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.access.Scope;
import io.closeout.depreciation.Schedule;
import io.closeout.depreciation.Schedules;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.CustomMethods;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Prices assets over their lives without storing them. One asset refused does not keep the others from being priced. */
@RestController
@RequestMapping(ScheduleApi.ADDRESS)
@Tag(name = InterfaceDescription.PREVIEWS, description = "Nothing is stored")
class ScheduleApi {
    private static final String CSV = "text/csv";
    static final String ADDRESS = "/api/depreciation/schedules";

    /** Of an answer that is held in memory before it is sent; a file is answered as it is priced. */
    private static final int MOST_MONTHS = 200_000;

    private static final CSVFormat ROWS = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader("asset_id", "period", "depreciation", "accumulated", "net_book_value", "error")
            .get();

    private final Schedules schedules;
    private final CustomMethods customMethods;
    private final Texts texts;

    ScheduleApi(Schedules schedules, CustomMethods customMethods, Texts texts) {
        this.schedules = schedules;
        this.customMethods = customMethods;
        this.texts = texts;
    }

    /** Whether a request brings a file, which may be larger than other bodies. */
    static boolean takesFile(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        return request.getRequestURI().equals(request.getContextPath() + ADDRESS)
                && type.toLowerCase(Locale.ROOT).startsWith(CSV);
    }

    @Schema(name = "ScheduleRow", description = "one month of one asset; a month that is missing bears no charge")
    record Row(
            @JsonProperty("asset_id") @Schema(description = "the asset_id or case_id of the request") String asset,
            @Schema(description = "month 会计期间", pattern = SchemasOfValues.MONTH, example = "2025-03") String period,
            @Schema(description = "charge of the month 本月折旧") Money depreciation,
            @Schema(description = "累计折旧, life to date") Money accumulated,
            @JsonProperty("net_book_value") @Schema(description = "账面价值") Money netBookValue) {}

    @Schema(name = "ScheduleError", description = "an asset that cannot be priced; the others are")
    record Refused(
            @JsonProperty("asset_id") String asset,
            @Schema(description = "the field that is wrong", example = "events[0].amount") String field,
            @Schema(description = "in the language of Accept-Language") String reason) {}

    @Schema(name = "ScheduleRemark", description = "what was assumed of an asset taken on in mid-life")
    record Assumed(@JsonProperty("asset_id") String asset, String remark) {}

    /** @param remarks what was assumed of assets taken on in mid-life; left out if nothing was */
    @Schema(name = "Schedules", description = "折旧计算表")
    record Answer(
            @Schema(description = "by asset in the order of the request, then by month") List<Row> rows,
            @Schema(description = "assets that cannot be priced") List<Refused> errors,
            @Schema(description = "left out if nothing was assumed") @JsonInclude(JsonInclude.Include.NON_EMPTY)
                    List<Assumed> remarks) {}

    private interface Answers {
        void row(String asset, Schedule.Month month) throws IOException;

        void refused(String asset, Refusal refusal) throws IOException;

        /** A file has no column for it. */
        default void assumed(String asset, Schedule.Remark remark) {}
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.PRICING)
    @Operation(
            operationId = "priceAssets",
            summary = "Price assets over their lives 折旧计算",
            description =
                    "With the events of their lives, exact to the fen, as JSON or as a CSV file (UTF-8, a header row,"
                            + " one asset a row, the columns named as the fields, lists as JSON in a cell, 16 MB at most;"
                            + " JSON: 1 MB and 200,000 months). One asset refused does not keep the others from being"
                            + " priced.")
    @ApiResponse(
            responseCode = "200",
            description = "The months of all assets that can be priced, and why the others cannot",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Answer.class)),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    Answer json(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(ref = "PricedAssets")),
                                @Content(mediaType = CSV, schema = @Schema(type = "string"))
                            })
                    @RequestBody
                    byte[] body,
            Locale locale)
            throws IOException {
        Answer answer = new Answer(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Answers answers = new Answers() {
            @Override
            public void row(String asset, Schedule.Month month) {
                if (answer.rows.size() == MOST_MONTHS) {
                    throw new Refusal("depreciation.too-many-months", "assets", MOST_MONTHS);
                }
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
        };
        for (JsonNode asset : PricedAssets.fromJson(body)) {
            price(asset, answers);
        }
        return answer;
    }

    /** The rows are read and written as they are priced: a register has a hundred times more of them than assets. */
    @PostMapping(consumes = CSV, produces = CSV)
    @NeedsScope(Scope.PRICING)
    @Operation(hidden = true)
    void csv(@RequestBody byte[] body, Locale locale, HttpServletResponse response) throws IOException {
        PricedAssets.requireReadable(body);
        response.setContentType(CSV);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        CSVPrinter rows = ROWS.print(response.getWriter());
        Answers answers = new Answers() {
            @Override
            public void row(String asset, Schedule.Month month) throws IOException {
                rows.printRecord(
                        asset, month.period(), month.depreciation(), month.accumulated(), month.netBookValue(), "");
            }

            @Override
            public void refused(String asset, Refusal refusal) throws IOException {
                rows.printRecord(asset, "", "", "", "", refusal.sentence(locale));
            }
        };
        PricedAssets.fromCsv(body, asset -> price(asset, answers));
        rows.flush();
    }

    private void price(JsonNode asset, Answers answers) throws IOException {
        String name = PricedAssets.name(asset);
        Schedule schedule;
        try {
            schedule = schedules.price(PricedAssets.request(asset, customMethods));
        } catch (Refusal refusal) {
            answers.refused(name, refusal);
            return;
        }
        for (Schedule.Month month : schedule.months()) {
            answers.row(name, month);
        }
        schedule.remarks().forEach(remark -> answers.assumed(name, remark));
    }
}
