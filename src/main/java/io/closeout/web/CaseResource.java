package io.closeout.web;

import io.closeout.disposal.CaseStatus;
import io.closeout.disposal.DerecognitionBasis;
import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalLine;
import io.closeout.disposal.DisposalReason;
import io.closeout.disposal.LineStatus;
import io.closeout.money.Money;
import io.closeout.register.AssetState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A case as the interface promises it: what other systems rely on does not follow every change of the domain. */
@Schema(name = "DisposalCase", description = "资产处置申请单, as it stands")
record CaseResource(
        @Schema(description = "处置单号") String number,
        @Schema(description = "code of the company 核算主体") String company,
        @Schema(description = "code of the branch 分支机构, empty for the head office") String branch,
        @Schema(description = "sign-in name of the applicant 申请人") String applicant,
        @Schema(description = "停用原因") DisposalReason reason,
        @Schema(description = "说明") String note,
        @Schema(description = "停用日期") LocalDate stoppedOn,
        @Schema(description = "申报时间, UTC") Instant reportedAt,
        @Schema(description = "状态") CaseStatus status,
        @Schema(description = "which date ends depreciation 终止确认日期口径") DerecognitionBasis basis,
        @Schema(
                        description = "last month of depreciation 终止确认月份, null until the last department has signed",
                        nullable = true)
                YearMonth derecognitionMonth,
        @Schema(description = "key of the pre-write-off voucher 预核销凭证, null until there is one", nullable = true)
                String voucherKey,
        @Schema(description = "the case whose struck assets go on here 承接自, null for others", nullable = true)
                String followUpOf,
        @Schema(description = "处置明细") List<Asset> assets) {
    @Schema(name = "DisposalCaseAsset", description = "处置明细: one asset of a case")
    record Asset(
            @Schema(description = "资产编码") String code,
            @Schema(description = "资产名称") String name,
            @Schema(description = "资产状态") AssetState state,
            @Schema(description = "acquisition cost 原值") Money cost,
            @Schema(description = "what became of it in this case 处理结果") LineStatus outcome,
            @Schema(description = "why it was struck, or why somebody asked for it 剔除理由; else null", nullable = true)
                    String strikeReason) {}

    static CaseResource of(DisposalCase found) {
        return new CaseResource(
                found.number(),
                found.company(),
                found.branch(),
                found.applicant(),
                found.reason(),
                found.note(),
                found.stoppedOn(),
                found.reportedAt(),
                found.status(),
                found.basis(),
                found.derecognitionMonth(),
                found.voucherKey(),
                found.followUpOf(),
                found.lines().stream().map(CaseResource::asset).toList());
    }

    private static Asset asset(DisposalLine line) {
        return new Asset(
                line.asset().code(),
                line.asset().name(),
                line.asset().state(),
                line.asset().cost(),
                line.status(),
                line.strikeReason());
    }
}
