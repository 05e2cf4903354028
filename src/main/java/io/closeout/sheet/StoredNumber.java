package io.closeout.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a workbook stores as a number, as a person would write it down. */
final class StoredNumber {
    /** As many significant digits as Excel keeps; what comes after them is an artefact of binary storage. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    /** Where its first digit stands behind the point, of a number that is still written with all its zeros. */
    private static final int SMALLEST_PLAIN = -30;

    /** In characters; a longer one was not stored by Excel. */
    private static final int LONGEST = 64;

    /** 1900-01-01 and 9999-12-31, beyond which Excel shows no date. */
    private static final double FIRST_DAY = 1;

    private static final double LAST_DAY = 2_958_465;

    private StoredNumber() {}

    /** As a plain decimal; what is no number stays as it is. */
    static String plain(String stored) {
        if (stored.length() > LONGEST) {
            return stored;
        }
        try {
            return plain(new BigDecimal(stored.strip()));
        } catch (NumberFormatException noNumber) {
            return stored;
        }
    }

    static String plain(double stored) {
        return Double.isFinite(stored) ? plain(new BigDecimal(stored)) : Double.toString(stored);
    }

    private static String plain(BigDecimal stored) {
        BigDecimal kept = stored.round(KEPT).stripTrailingZeros();
        return isPlain(kept) ? kept.toPlainString() : kept.toString();
    }

    private static boolean isPlain(BigDecimal kept) {
        int before = kept.precision() - kept.scale();
        return before <= KEPT.getPrecision() && before >= SMALLEST_PLAIN;
    }

    /** Whether a workbook gives the number back digit by digit. */
    static boolean isKept(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.precision() <= KEPT.getPrecision() && isPlain(bare);
    }

    /**
     * The day that a number stands for.
     *
     * @param since1904 whether the workbook counts days as the first Macs did
     */
    static String date(String stored, boolean since1904) {
        try {
            return date(Double.parseDouble(stored.strip()), since1904);
        } catch (NumberFormatException noNumber) {
            return stored;
        }
    }

    static String date(double stored, boolean since1904) {
        if (!(stored >= FIRST_DAY && stored < LAST_DAY + 1)) {
            return plain(stored);
        }
        return DateUtil.getLocalDateTime(stored, since1904, true).toLocalDate().toString();
    }
}
