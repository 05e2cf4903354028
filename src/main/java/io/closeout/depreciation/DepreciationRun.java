package io.closeout.depreciation;

import java.time.Instant;
import java.time.YearMonth;

/**
 * The run of one month of a company, as it stands.
 *
 * @param round       how often its check-list was cleared: each round charges what is still missing
 * @param postedRound the round up to which a voucher is posted
 * @param phaseSince  when the parts of this phase were handed out, null before
 * @param reviewedBy  null before the review
 * @param confirmedBy who confirmed the voucher and closes the month, null before
 * @param voucherKey  the voucher prepared last; null before, and where nothing was charged
 */
public record DepreciationRun(
        long id,
        String company,
        YearMonth month,
        RunStatus status,
        int round,
        int postedRound,
        String startedBy,
        Instant startedAt,
        Instant phaseSince,
        String reviewedBy,
        String confirmedBy,
        String voucherKey) {
    private static final String SOURCE = "run/";
    private static final String CUT_OFF = "#cut-off-";

    /** What people and processes call it: {@code 1000/2025-06}. */
    public String number() {
        return number(company, month);
    }

    static String number(String company, YearMonth month) {
        return company + "/" + month;
    }

    /** What its rows say posted them. */
    String source() {
        return SOURCE + number();
    }

    /** What the rows say that a cut-off entry of a round took back. */
    String cutOffSource(int ofRound) {
        return source() + CUT_OFF + ofRound;
    }

    static boolean isCutOff(String source) {
        return source.startsWith(SOURCE) && source.contains(CUT_OFF);
    }

    /** The number of the run that posted a row; what else posted it stays as it is. */
    static String numberOrSource(String source) {
        if (!source.startsWith(SOURCE)) {
            return source;
        }
        int end = source.indexOf(CUT_OFF);
        return source.substring(SOURCE.length(), end < 0 ? source.length() : end);
    }
}
