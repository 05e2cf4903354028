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

        private DepreciationYear yearOf(LocalDate day) {
            int year = day.getYear() - first.getYear();
            int before = YEAR * (opening(year).isAfter(day) ? year - 1 : year);
            return new DepreciationYear(
                    before, Math.min(YEAR, months - before), opening(before / YEAR), opening(before / YEAR + 1));
        }

        private LocalDate opening(int year) {
            return first.plusMonths(Math.min((long) YEAR * year, months));
        }

        private Place placeOf(LocalDate day) {
            return day.equals(first)
                    ? new Place(0, 1)
                    : yearOf(day.minusDays(1)).placeOf(day);
        }
    }

    /**
     * @param before months of the life before it
     * @param months of the life in it; the last year may be short
     */
    private record DepreciationYear(long before, long months, LocalDate opens, LocalDate closes) {
        Place placeOf(LocalDate day) {
            long days = days(opens, closes);
            return new Place(before * days + months * days(opens, day), days);
        }
    }

    /** The months of life before a day, {@code part / whole}: shares are taken without rounding it. */
    private record Place(long part, long whole) {}

    private final Span span;
    private final Money base;
    private final Place from;
    private final LocalDate end;
    private final LocalDate until;
    private final Rounding rounding;
    private LocalDate next;
    private Money charged = Money.ZERO;
    private DepreciationYear year;
    private LocalDate yearFrom;
    private Money ofYear;
    private Money restOfYear;

    /**
     * @param base  what is spread from {@code from} to the end of the span
     * @param until the day of removal, which bears nothing; null if there is none
     */
    DailySpread(Span span, Money base, LocalDate from, LocalDate until, Rounding rounding) {
        this.span = span;
        this.base = base;
        this.from = span.placeOf(from);
        this.end = span.end();
        this.until = until == null ? end : earlier(until, end);
        this.rounding = rounding;
        this.next = from;
    }

    @Override
    public Money charge(YearMonth month, Money left) {
        LocalDate to = earlier(month.plusMonths(1).atDay(1), until);
        if (!next.isBefore(to)) {
            return Money.ZERO;
        }
        Money amount =
                rounding == Rounding.CUMULATIVE ? share(from, span.placeOf(to)).minus(charged) : pieces(to);
        next = to;
        Money charge = to.equals(end) ? left : amount.min(left);
        charged = charged.plus(charge);
        return charge;
    }

    @Override
    public int monthsLeft() {
        return next.isBefore(end)
                ? Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(next), YearMonth.from(end.minusDays(1)))) + 1
                : 0;
    }

    /** A month may lie in two depreciation years: each has its own amount and remainder. */
    private Money pieces(LocalDate to) {
        Money amount = Money.ZERO;
        LocalDate day = next;
        while (day.isBefore(to)) {
            if (year == null || day.equals(year.closes())) {
                open(day);
            }
            LocalDate pieceEnd = earlier(year.closes(), to);
            amount = amount.plus(
                    rounding == Rounding.LIFE_END
                            ? share(year.placeOf(day), year.placeOf(pieceEnd))
                            : pieceOfYear(day, pieceEnd));
            day = pieceEnd;
        }
        return amount;
    }

    /** The first year may be entered in its middle, after a change. */
    private void open(LocalDate day) {
        year = span.yearOf(day);
        yearFrom = day;
        ofYear = share(from, year.placeOf(year.closes())).minus(share(from, year.placeOf(day)));
        restOfYear = ofYear;
    }

    private Money pieceOfYear(LocalDate day, LocalDate pieceEnd) {
        Money piece = pieceEnd.equals(year.closes())
                ? restOfYear
                : ofYear.share(days(day, pieceEnd), days(yearFrom, year.closes()))
                        .min(restOfYear);
        restOfYear = restOfYear.minus(piece);
        return piece;
    }

    /** What the life between two places bears, exact until it is rounded once. */
    private Money share(Place opens, Place closes) {
        long months = closes.part() * opens.whole() - opens.part() * closes.whole();
        long left = span.months() * from.whole() - from.part();
        return base.share(months * from.whole(), opens.whole() * closes.whole() * left);
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
