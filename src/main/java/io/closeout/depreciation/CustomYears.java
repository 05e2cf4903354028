package io.closeout.depreciation;

import io.closeout.register.CustomMethod;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What the years of a {@link CustomMethod} bear from a month of the life on. Years keep their place and their proportions: the
 * one that is under way counts for the months it has left, and a last year that is not whole bears its part in the
 * months it has.
 */
final class CustomYears {
    private static final int YEAR = 12;

    private CustomYears() {}

    /** @param months from 1 to 12 */
    record Year(long part, int months) {}

    /** @param done months of the life that are over */
    static List<Year> from(CustomMethod method, int life, int done) {
        List<Year> years = new ArrayList<>();
        int underWay = Math.min(YEAR, life - (done - done % YEAR));
        int left = underWay - done % YEAR;
        int common = BigInteger.valueOf(left).gcd(BigInteger.valueOf(underWay)).intValueExact();
        for (int begin = done - done % YEAR; begin < life; begin += YEAR) {
            long part = method.years().get(begin / YEAR);
            years.add(
                    begin < done
                            ? new Year(part * (left / common), left)
                            : new Year(part * (underWay / common), Math.min(YEAR, life - begin)));
        }
        return years;
    }
}
