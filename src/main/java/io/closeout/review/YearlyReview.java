package io.closeout.review;

import java.time.Instant;

/**
 * A review as it stands.
 *
 * @param looked      how many assets were looked at
 * @param concludedBy null before that
 * @param conclusion  null before that
 */
public record YearlyReview(
        String number,
        String company,
        int year,
        ReviewStatus status,
        int looked,
        String begunBy,
        Instant begunAt,
        String concludedBy,
        Instant concludedAt,
        String conclusion) {}
