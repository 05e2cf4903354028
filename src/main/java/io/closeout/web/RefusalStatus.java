package io.closeout.web;

import io.closeout.refusal.Refusal;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** Tells what is not there for a person, and what is not theirs to do, from what the rules refuse. */
final class RefusalStatus {
    private static final Set<String> NOT_THERE = Set.of(
            "disposal.unknown-case",
            "depreciation.unknown-run",
            "disposal.unknown-restore",
            "register.unknown-asset",
            "tasks.unknown-task",
            "change.unknown",
            "review.unknown",
            "archive.not-archived-yet",
            "intake.unknown-import",
            "intake.unknown-source",
            "organisation.unknown-person",
            "access.unknown-token",
            "reconciliation.unknown-difference",
            "whatif.unknown");

    /** Somebody else may, or would have to. */
    private static final Set<String> NOT_THEIRS = Set.of(
            "change.not-your-role",
            "review.not-your-role",
            "depreciation.not-your-role",
            "depreciation.reading-not-your-role",
            "depreciation.settings-not-your-role",
            "depreciation.books-not-yours-to-see",
            "period.may-not-reopen",
            "period.agrees-own-reopening",
            "disposal.may-not-report",
            "disposal.not-your-role",
            "disposal.not-the-applicant",
            "disposal.applicant-decides",
            "disposal.verifies-own-work",
            "intake.role-missing",
            "intake.signs-own-import",
            "register.not-the-keeper",
            "signoff.not-your-seat",
            "signoff.own-request",
            "voucher.not-your-role",
            "voucher.reviewer-confirms",
            "period.not-your-role",
            "reconciliation.not-your-role",
            "whatif.not-your-role",
            "reconciliation.not-yours-to-see",
            "stocktake.recounts-own-count",
            "release.approves-own-model",
            "organisation.own-posts",
            "organisation.not-administrator");

    private RefusalStatus() {}

    static HttpStatus of(Refusal refusal) {
        if (refusal.code().equals("access.too-many-attempts")) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        if (NOT_THERE.contains(refusal.code())) {
            return HttpStatus.NOT_FOUND;
        }
        return NOT_THEIRS.contains(refusal.code()) ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
