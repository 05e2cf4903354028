package io.closeout.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.closeout.access.Scope;
import io.closeout.depreciation.ReadingBatches;
import io.closeout.disposal.Disposals;
import io.closeout.organisation.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets meters, fleet systems and MES hand in what the assets under 工作量法 have done. */
@RestController
@RequestMapping(path = "/api/depreciation/readings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Work readings 工作量", description = "Units that assets under 工作量法 have done, month by month")
class ReadingApi {
    private final Visitor visitor;
    private final ReadingBatches batches;
    private final Disposals disposals;

    ReadingApi(Visitor visitor, ReadingBatches batches, Disposals disposals) {
        this.visitor = visitor;
        this.batches = batches;
        this.disposals = disposals;
    }

    @Schema(name = "WorkReading")
    record Reading(
            @Schema(name = "asset_code", description = "资产编码", requiredMode = REQUIRED) @JsonProperty("asset_code")
                    String code,
            @Schema(description = "会计期间", example = "2025-06", requiredMode = REQUIRED) String month,
            @Schema(description = "工作量, done in that month", example = "1250.5", requiredMode = REQUIRED) String units,
            @Schema(description = "来源: a sheet, a meter", nullable = true) String source) {}

    @Schema(name = "WorkReadings", description = "At most " + ReadingBatches.MOST + " readings 工作量读数")
    record Batch(
            @Schema(description = "code of the company 核算主体", example = "1000", requiredMode = REQUIRED) String company,
            @Schema(description = "工作量读数", requiredMode = REQUIRED) List<Reading> readings) {
        List<ReadingBatches.Line> lines() {
            List<ReadingBatches.Line> lines = new ArrayList<>();
            for (Reading reading : Objects.requireNonNullElse(readings, List.<Reading>of())) {
                lines.add(new ReadingBatches.Line(
                        lines.size() + 1,
                        text(reading.code()),
                        text(reading.month()),
                        text(reading.units()),
                        text(reading.source())));
            }
            return lines;
        }

        private static String text(String given) {
            return Objects.requireNonNullElse(given, "");
        }
    }

    @Schema(name = "WorkReadingResult")
    record Result(
            @Schema(name = "asset_code", description = "资产编码") @JsonProperty("asset_code") String asset,
            @Schema(description = "会计期间, as it was sent") String month,
            @Schema(description = "NEW 已录入, CORRECTED 已更正, UNCHANGED 已有相同读数, REFUSED 不能录入: nothing was written for it")
                    ReadingBatches.Outcome outcome,
            @Schema(description = "for programs; null unless refused", nullable = true) String code,
            @Schema(description = "why and what to do 原因与处理办法; null unless refused", nullable = true) String message) {
        static Result of(ReadingBatches.Result result, Locale locale) {
            boolean refused = result.refusal() != null;
            return new Result(
                    result.line().asset(),
                    result.line().month(),
                    result.outcome(),
                    refused ? result.refusal().code() : null,
                    refused ? result.refusal().sentence(locale) : null);
        }
    }

    @Schema(name = "WorkReadingResults")
    record Answer(@Schema(description = "in the order of the readings 处理结果") List<Result> results) {}

    @Schema(name = "MissingWorkReading")
    record Missing(
            @Schema(name = "asset_code", description = "资产编码") @JsonProperty("asset_code") String asset,
            @Schema(description = "资产名称") String name,
            @Schema(description = "the first month without a reading 缺读数的期间") YearMonth month,
            @Schema(description = "计量单位, empty if the card has none") String measure) {}

    @Schema(name = "MissingWorkReadings")
    record MissingReadings(@Schema(description = "缺读数的资产") List<Missing> missing) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.DEPRECIATION_WRITE)
    @Operation(
            operationId = "enterWorkReadings",
            summary = "Enter work readings 录入工作量",
            description =
                    "Every reading stands for itself: those that are refused are named, the others entered. The same readings"
                            + " again change nothing. A reading is corrected until its month is charged. Asks for an asset"
                            + " keeper 资产管理员 or finance reviewer 财务初审 where the asset belongs.")
    Answer enter(@RequestBody Batch batch, Principal principal, Locale locale) {
        Person person = visitor.person(principal);
        visitor.requireOwn(person, Objects.requireNonNullElse(batch.company(), ""));
        return new Answer(batches.enter(disposals.sightOf(person.login()), batch.lines(), person.login()).stream()
                .map(result -> Result.of(result, locale))
                .toList());
    }

    @GetMapping("/missing")
    @NeedsScope(Scope.DEPRECIATION_READ)
    @Operation(
            operationId = "missingWorkReadings",
            summary = "Which readings a month misses 查询缺少的工作量",
            description = "Of the assets that the caller sees.")
    MissingReadings missing(
            @Parameter(description = "code of the company 核算主体") @RequestParam String company,
            @Parameter(description = "会计期间") @RequestParam YearMonth month,
            Principal principal) {
        Person person = visitor.person(principal);
        visitor.requireOwn(person, company);
        return new MissingReadings(batches.due(disposals.sightOf(person.login()), month).stream()
                .filter(due -> due.reading() == null)
                .map(due -> new Missing(due.asset(), due.name(), due.month(), due.measure()))
                .toList());
    }
}
