package io.closeout.web;

import io.closeout.refusal.Refusal;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** Tells what is not there for a person from what the rules refuse. */
final class RefusalStatus {
    private static final Set<String> NOT_THERE = Set.of(
            "disposal.unknown-case",
            "register.unknown-asset",
            "tasks.unknown-task",
            "archive.not-archived-yet",
            "intake.unknown-import");

    private RefusalStatus() {}

    static HttpStatus of(Refusal refusal) {
        return NOT_THERE.contains(refusal.code()) ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
