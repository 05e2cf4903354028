package io.closeout.depreciation;

import io.closeout.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A straight line by days: a depreciation year bears its share of the life in months, a day its share of the days of its
 * year, so leap years make no difference to the years' amounts.
 */
final class DailySpread implements Spread {
    private static final int YEAR = 12;

    /**
     * The life that days are counted in.
     *
     * @param first  its first day, from which depreciation years run
     * @param months its length
     */
    record Span(LocalDate first, int months) {
        /** The first day after it. */
        LocalDate end() {
            return first.plusMonths(months);
        }
    }

    private final Span span;
    private final Money base;
    private final LocalDate from;
    private final LocalDate until;
    private final Rounding rounding;
    private LocalDate next;
    private Money charged = Money.ZERO;
    private Money restOfYear = Money.ZERO;

    /**
     * @param base  what is spread from {@code from} to the end of the span
     * @param until the day of removal, which bears nothing; null if there is none
     */
    DailySpread(Span span, Money base, LocalDate from, LocalDate until, Rounding rounding) {
        this.span = span;
        this.base = base;
        this.from = from;
        this.until = until == null ? LocalDate.MAX : until;
        this.rounding = rounding;
        this.next = from;
    }

    @Override
    public Money charge(YearMonth month, Money left) {
        LocalDate to = earlier(earlier(month.plusMonths(1).atDay(1), span.end()), until);
        if (!next.isBefore(to)) {
            return Money.ZERO;
        }
        Money amount = rounding == Rounding.CUMULATIVE ? upTo(to).minus(charged) : pieces(to);
        next = to;
        Money charge = to.equals(span.end()) ? left : amount.min(left);
        charged = charged.plus(charge);
        return charge;
    }

    @Override
    public int monthsLeft() {
        LocalDate last = span.end().minusDays(1);
        return next.isAfter(last)
                ? 0
                : Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(next), YearMonth.from(last))) + 1;
    }

    /** A month may lie in two depreciation years: each has its own amount and remainder. */
    private Money pieces(LocalDate to) {
        Money amount = Money.ZERO;
        LocalDate day = next;
        while (day.isBefore(to)) {
            int year = yearOf(day);
            LocalDate opens = later(opening(year), from);
            LocalDate closes = opening(year + 1);
            LocalDate pieceEnd = earlier(closes, to);
            if (rounding == Rounding.LIFE_END) {
                amount = amount.plus(between(day, pieceEnd));
            } else {
                amount = amount.plus(pieceOfYear(opens, day, pieceEnd, closes));
            }
            day = pieceEnd;
        }
        return amount;
    }

    private Money pieceOfYear(LocalDate opens, LocalDate day, LocalDate pieceEnd, LocalDate closes) {
        Money year = upTo(closes).minus(upTo(opens));
        Money rest = day.equals(opens) ? year : restOfYear;
        Money piece = pieceEnd.equals(closes)
                ? rest
                : year.share(days(day, pieceEnd), days(opens, closes)).min(rest);
        restOfYear = rest.minus(piece);
        return piece;
    }

    /** The exact share of the days before {@code day}, rounded. */
    private Money upTo(LocalDate day) {
        return between(from, day);
    }

    /** Place in life of a day in months is {@code part / days of its year}; shares are taken without rounding it. */
    private Money between(LocalDate opens, LocalDate closes) {
        long start = daysOfYear(from);
        long left = Math.subtractExact(span.months() * start, part(from));
        long a = daysOfYear(opens);
        long b = lastDaysOfYear(closes);
        long numerator = Math.subtractExact(lastPart(closes) * a, part(opens) * b);
        return base.share(Math.multiplyExact(numerator, start), Math.multiplyExact(a * b, left));
    }

    private long part(LocalDate day) {
        int year = yearOf(day);
        return (long) YEAR * year * daysOfYear(day) + monthsOf(year) * days(opening(year), day);
    }

    private long daysOfYear(LocalDate day) {
        int year = yearOf(day);
        return days(opening(year), opening(year + 1));
    }

    /** As {@link #part}, but a day that closes a year is counted in that year. */
    private long lastPart(LocalDate day) {
        int year = yearOf(day.minusDays(1));
        return (long) YEAR * year * lastDaysOfYear(day) + monthsOf(year) * days(opening(year), day);
    }

    private long lastDaysOfYear(LocalDate day) {
        return daysOfYear(day.minusDays(1));
    }

    private int yearOf(LocalDate day) {
        int year = day.getYear() - span.first().getYear();
        return opening(year).isAfter(day) ? year - 1 : year;
    }

    private long monthsOf(int year) {
        return Math.min(YEAR, span.months() - YEAR * year);
    }

    private LocalDate opening(int year) {
        return span.first().plusMonths(Math.min((long) YEAR * year, span.months()));
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
