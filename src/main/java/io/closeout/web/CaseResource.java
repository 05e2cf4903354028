package io.closeout.web;

import io.closeout.disposal.CaseStatus;
import io.closeout.disposal.DerecognitionBasis;
import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalLine;
import io.closeout.disposal.DisposalReason;
import io.closeout.disposal.LineStatus;
import io.closeout.money.Money;
import io.closeout.register.AssetState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A case as the interface promises it: what other systems rely on does not follow every change of the domain. */
record CaseResource(
        String number,
        String company,
        String branch,
        String applicant,
        DisposalReason reason,
        String note,
        LocalDate stoppedOn,
        Instant reportedAt,
        CaseStatus status,
        DerecognitionBasis basis,
        YearMonth derecognitionMonth,
        String voucherKey,
        String followUpOf,
        List<Asset> assets) {
    record Asset(String code, String name, AssetState state, Money cost, LineStatus outcome, String strikeReason) {}

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
