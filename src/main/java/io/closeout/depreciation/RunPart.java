package io.closeout.depreciation;

import io.closeout.money.Money;
import java.time.Instant;

/**
 * A part of a run: cards by their ids, both ends included. Nodes take parts side by side; each is done once.
 *
 * @param number   from 1 within its round
 * @param rows     of both books, in its present status
 * @param amount   of the accounting book
 * @param workedBy the node that did it, empty before
 * @param doneAt   null before
 */
public record RunPart(
        long id,
        long run,
        int round,
        int number,
        long firstId,
        long lastId,
        int cards,
        Status status,
        int rows,
        Money amount,
        String workedBy,
        Instant doneAt,
        long millis) {
    /** What has been done to it. */
    public enum Status {
        /** 待测算. */
        CUT,
        /** 已测算. */
        PREVIEWED,
        /** 已计提. */
        CHARGED
    }
}
