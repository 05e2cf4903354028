package io.closeout.register;

import io.closeout.money.PlainDecimal;
import io.closeout.refusal.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 自定义折旧方法 that an analyst has written, checked before it may run: what each depreciation year bears of cost less residual
 * value (CAS 4 art. 17 leaves the method to how the asset is used up). A card keeps the years it was registered with, so
 * that a changed table changes new assets only.
 *
 * @param code  the name its rows stand under in {@value #TABLE}
 * @param years a part for each depreciation year, in proportion: 4:3:2:1 is 40 %, 30 %, 20 % and 10 %; never negative, and
 *              not all zero, so that no year takes the book value below the residual value
 */
public record CustomMethod(String code, List<Long> years) {
    /** The decision table that has the rows. */
    public static final String TABLE = "DetermineCustomDepreciation";

    private static final int YEAR = 12;
    /** As many as the longest life has. */
    public static final int MOST_YEARS = DepreciationPolicy.LONGEST_LIFE / YEAR;

    private static final int MOST_DECIMALS = 6;
    private static final long LARGEST_PART = 1_000_000;
    private static final String FIELD = "custom_method";
    private static final String OF = "=";
    private static final String NEXT = ":";
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern TEXT =
            Pattern.compile(CODE.pattern() + "(" + OF + "\\d{1,7}(" + NEXT + "\\d{1,7}){0," + (MOST_YEARS - 1) + "})?");

    /** How a row says what its year bears. */
    public enum Measure {
        /** Of cost less residual value, as 0.35; the rates of a method add up to exactly 1. */
        RATE,
        /** A whole number in proportion to those of the other years. */
        WEIGHT
    }

    /** What the table says of one year. */
    public record Year(Measure measure, BigDecimal part) {
        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,20})?");

        /**
         * As an analyst writes it: {@code RATE} and {@code 0.35}, {@code WEIGHT} and {@code 4}.
         *
         * @throws Refusal if the measure is neither of the two, or the part is no number
         */
        public static Year read(String code, int year, String measure, String part) {
            boolean known = Arrays.stream(Measure.values())
                    .anyMatch(candidate -> candidate.name().equals(measure));
            if (!known || !NUMBER.matcher(part).matches()) {
                throw refused("register.custom-method-not-a-part", code, year, (measure + " " + part).strip());
            }
            return new Year(Measure.valueOf(measure), PlainDecimal.parse(part));
        }
    }

    public CustomMethod {
        years = List.copyOf(years);
        if (!CODE.matcher(code).matches()
                || years.isEmpty()
                || years.size() > MOST_YEARS
                || years.stream().anyMatch(part -> part < 0 || part > LARGEST_PART)
                || years.stream().allMatch(part -> part == 0)) {
            throw new Refusal("register.custom-method-unreadable", FIELD, code, TABLE);
        }
    }

    /**
     * @param rows by depreciation year, counted from 1
     * @throws Refusal naming the table, the method, the year and what to do: a year is missing, rates and weights are mixed, a
     *                 part is negative, the rates pass 1 (the book value would fall below the residual value) or do not add up
     *                 to exactly 1
     */
    public static CustomMethod checked(String code, SortedMap<Integer, Year> rows) {
        if (rows.isEmpty()) {
            throw new Refusal("register.custom-method-unknown", FIELD, TABLE, code);
        }
        Measure measure = rows.get(rows.firstKey()).measure();
        for (int year = 1; year <= rows.lastKey(); year++) {
            Year row = rows.get(year);
            if (row == null) {
                throw refused("register.custom-method-year-missing", code, year, rows.lastKey());
            }
            if (row.measure() != measure) {
                throw refused("register.custom-method-mixed", code, year, row.measure());
            }
            requirePart(code, year, row);
        }
        List<BigDecimal> parts = rows.values().stream().map(Year::part).toList();
        return new CustomMethod(code, measure == Measure.RATE ? partsOfOne(code, parts) : weights(code, parts));
    }

    private static void requirePart(String code, int year, Year row) {
        if (row.part().signum() < 0) {
            throw refused(
                    "register.custom-method-negative", code, year, row.part().toPlainString());
        }
        int decimals = Math.max(0, row.part().stripTrailingZeros().scale());
        if (decimals > (row.measure() == Measure.RATE ? MOST_DECIMALS : 0)
                || row.part().compareTo(BigDecimal.valueOf(LARGEST_PART)) > 0) {
            throw refused(
                    "register.custom-method-too-fine", code, year, row.part().toPlainString());
        }
    }

    private static List<Long> weights(String code, List<BigDecimal> parts) {
        List<Long> weights = parts.stream().map(BigDecimal::longValueExact).toList();
        if (weights.stream().allMatch(weight -> weight == 0)) {
            throw refused("register.custom-method-sum", code, weights.size(), 0);
        }
        return weights;
    }

    private static List<Long> partsOfOne(String code, List<BigDecimal> rates) {
        BigDecimal sum = BigDecimal.ZERO;
        int scale = 0;
        for (int year = 1; year <= rates.size(); year++) {
            BigDecimal rate = rates.get(year - 1);
            sum = sum.add(rate);
            scale = Math.max(scale, rate.stripTrailingZeros().scale());
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                throw refused("register.custom-method-below-residual", code, year, sum.toPlainString());
            }
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw refused("register.custom-method-sum", code, rates.size(), sum.toPlainString());
        }
        int decimals = scale;
        return rates.stream()
                .map(rate -> rate.movePointRight(decimals).longValueExact())
                .toList();
    }

    private static Refusal refused(String code, String method, int year, Object detail) {
        return new Refusal(code, FIELD, TABLE, method, year, detail);
    }

    /**
     * @param lifeMonths a last year that is not whole bears its part in the months it has
     * @throws Refusal if the life has more or fewer depreciation years than the method
     */
    public void requireLife(int lifeMonths) {
        int needed = (lifeMonths + YEAR - 1) / YEAR;
        if (needed != years.size()) {
            throw new Refusal(
                    "register.custom-method-years",
                    FIELD,
                    TABLE,
                    code,
                    Math.min(needed, years.size()) + 1,
                    years.size(),
                    lifeMonths,
                    needed);
        }
    }

    /** Null for an empty text. */
    static CustomMethod ofText(String text) {
        return text.isEmpty() ? null : parse(text);
    }

    /**
     * @param text as {@link #text} writes it
     * @throws Refusal if it is none
     */
    public static CustomMethod parse(String text) {
        int of = text.indexOf(OF);
        if (of < 0 || !isText(text)) {
            throw new Refusal("register.custom-method-unreadable", FIELD, text, TABLE);
        }
        List<Long> years = new ArrayList<>();
        for (String part : text.substring(of + 1).split(NEXT)) {
            years.add(Long.valueOf(part));
        }
        return new CustomMethod(text.substring(0, of), years);
    }

    /** True for a code, and for a code with its years. */
    static boolean isText(String text) {
        return TEXT.matcher(text).matches();
    }

    /** The code of a text that is one, or has one. */
    static String codeIn(String text) {
        int of = text.indexOf(OF);
        return of < 0 ? text : text.substring(0, of);
    }

    /** As a card keeps it: {@code RAPID_4=4:3:2:1}. */
    public String text() {
        return code + OF + years.stream().map(String::valueOf).collect(Collectors.joining(NEXT));
    }
}
