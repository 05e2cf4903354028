package io.closeout.web;

import io.closeout.access.Scope;
import io.closeout.depreciation.DepreciationRun;
import io.closeout.depreciation.TaxDifferences;
import io.closeout.money.Money;
import io.closeout.register.AssetState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells other systems, such as one for tax returns, how the books and the tax book differ in a month. */
@RestController
@RequestMapping(path = "/api/depreciation/tax-differences", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tax differences 税会差异", description = "What the books charge and what may be deducted, month by month")
class TaxDifferenceApi {
    private final Visitor visitor;
    private final TaxDifferences differences;

    TaxDifferenceApi(Visitor visitor, TaxDifferences differences) {
        this.visitor = visitor;
        this.differences = differences;
    }

    @Schema(name = "TaxDifference", description = "an asset that differs in the month or up to it")
    record Row(
            @Schema(description = "资产编码") String asset,
            @Schema(description = "code of the asset class 资产类别") String assetClass,
            @Schema(
                            description =
                                    "the state in which it waits to be written off, as of today; null: it does not",
                            nullable = true)
                    AssetState waiting,
            @Schema(description = "原因") TaxDifferences.TaxCause cause,
            @Schema(description = "charged in the accounting book for the month 会计折旧") Money book,
            @Schema(description = "lost in the month, not deducted 减值损失") Money impairment,
            @Schema(description = "deducted in the tax book for the month 税收折旧") Money tax,
            @Schema(description = "book and impairment less tax 本月差异") Money difference,
            @Schema(description = "of all months up to it 累计差异") Money cumulative,
            @Schema(description = "positive: asset 递延所得税资产, negative: liability 递延所得税负债") Money deferredTax,
            @Schema(description = "the year in which nothing of it is left 转回年度; null: not known", nullable = true)
                    Integer reversedIn) {
        static Row of(TaxDifferences.OfAsset asset) {
            TaxDifferences.Month month = asset.month();
            return new Row(
                    asset.code(),
                    asset.assetClass(),
                    asset.waiting(),
                    month.cause(),
                    month.book(),
                    month.impairment(),
                    month.tax(),
                    month.difference(),
                    month.cumulative(),
                    month.deferredTax(),
                    asset.reversedIn());
        }
    }

    @Schema(name = "TaxDifferenceSum", description = "differences added up")
    record Total(
            @Schema(description = "code of the asset class 资产类别; null: of no one class", nullable = true)
                    String assetClass,
            @Schema(
                            description = "the waiting state; null: of no one state, or of assets that do not wait",
                            nullable = true)
                    AssetState waiting,
            @Schema(description = "how many assets 资产数") long assets,
            @Schema(description = "会计折旧") Money book,
            @Schema(description = "减值损失") Money impairment,
            @Schema(description = "税收折旧") Money tax,
            @Schema(description = "本月差异") Money difference,
            @Schema(description = "累计差异") Money cumulative,
            @Schema(description = "递延所得税资产") Money deferredAsset,
            @Schema(description = "递延所得税负债") Money deferredLiability) {
        static Total of(String assetClass, AssetState waiting, TaxDifferences.Sum sum) {
            return new Total(
                    assetClass,
                    waiting,
                    sum.assets(),
                    sum.book(),
                    sum.impairment(),
                    sum.tax(),
                    sum.difference(),
                    sum.cumulative(),
                    sum.deferredAsset(),
                    sum.deferredLiability());
        }
    }

    @Schema(name = "TaxDifferences", description = "税会差异 of a month, one page of it")
    record Resource(
            @Schema(description = "code of the company 核算主体") String company,
            @Schema(description = "会计期间") YearMonth month,
            @Schema(description = "of all assets 合计") Total all,
            @Schema(description = "by class 按类别") List<Total> classes,
            @Schema(description = "by waiting state, those that do not wait first 按等待状态") List<Total> states,
            @Schema(description = "the page, from 1 页码") int page,
            @Schema(description = "how many pages there are 总页数") int pages,
            @Schema(description = "fifty at most, in the order of registration") List<Row> rows) {
        static Resource of(DepreciationRun run, TaxDifferenceReport report) {
            List<Total> classes = new ArrayList<>();
            report.classes().forEach((code, sum) -> classes.add(Total.of(code, null, sum)));
            List<Total> states = new ArrayList<>();
            if (report.inUse().assets() > 0) {
                states.add(Total.of(null, null, report.inUse()));
            }
            report.waiting().forEach((state, sum) -> states.add(Total.of(null, state, sum)));
            Page<TaxDifferences.OfAsset> page = report.page();
            return new Resource(
                    run.company(),
                    run.month(),
                    Total.of(null, null, report.all()),
                    classes,
                    states,
                    page.number(),
                    page.last(),
                    page.rows().stream().map(Row::of).toList());
        }
    }

    @GetMapping("/{company}/{month}")
    @NeedsScope(Scope.DEPRECIATION_READ)
    @Operation(
            operationId = "taxDifferences",
            summary = "How the books and the tax book differ in a month 查询税会差异",
            description =
                    "For finance, the asset supervisor and auditors of the whole company, once the month has a run. Assets that"
                            + " have left the books are not in it: what was left of their difference is gone with them.")
    Resource month(
            @Parameter(description = "code of the company 核算主体") @PathVariable String company,
            @Parameter(description = "会计期间") @PathVariable String month,
            @Parameter(description = "页码, from 1; the last one if there are fewer") @RequestParam(defaultValue = "1")
                    int page,
            Principal principal) {
        DepreciationRun run = visitor.run(visitor.person(principal), company + "/" + month);
        TaxDifferenceReport report = new TaxDifferenceReport(page);
        differences.inMonth(run.company(), run.month(), report);
        return Resource.of(run, report);
    }
}
