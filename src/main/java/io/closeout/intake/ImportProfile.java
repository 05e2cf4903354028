package io.closeout.intake;

import io.closeout.refusal.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/**
 * How the files of one source are read: what its headers mean and what they leave open. A setting that is null is worked
 * out from the file, or asked for where the figures do not tell.
 *
 * @param name        what people call it
 * @param startDate   which of the two dates says in which month the books count an asset as added
 * @param lifeUnit    unit of a life where neither header nor cell has one; null: ask
 * @param rateUnit    how a residual rate without a percent sign is meant; null: by all values of the column
 * @param amountUnit  unit of amounts where neither cell, header nor a line above the header has one
 * @param takeOnMonth the month at whose end the figures of the file stand; null: the file brings new assets, or says so
 *                    in a column of its own
 * @param roundsToFen whether a person has confirmed that amounts of more than two decimals are rounded half-up
 * @param aliases     field code by header, beside and before the table of all; {@code other}: keep it as another attribute
 * @param codes       what the values of a field mean that only this source uses, by field code: {@code 101 -> PURCHASE}
 */
public record ImportProfile(
        String name,
        StartDate startDate,
        LifeUnit lifeUnit,
        RateUnit rateUnit,
        AmountUnit amountUnit,
        YearMonth takeOnMonth,
        boolean roundsToFen,
        Map<String, String> aliases,
        Map<String, Map<String, String>> codes) {
    /** Any table under our own headers or well-known ones. */
    public static final ImportProfile PLAIN = readyMade("plain", StartDate.IN_SERVICE, Map.of());
    /** 用友 U8, T+, NC: depreciation begins by 开始使用日期. */
    public static final ImportProfile U8 = readyMade("U8", StartDate.IN_SERVICE, ReadingTables.codes("u8-codes.csv"));
    /** 金蝶 K3, KIS, 云星空: depreciation begins by 入账日期. */
    public static final ImportProfile KD = readyMade("KD", StartDate.ENTRY, Map.of());
    /** Exports of forms: 致远, 简道云, 泛微. */
    public static final ImportProfile OA = readyMade("OA", StartDate.IN_SERVICE, Map.of());

    /** Which date says in which month the books count an asset as added. */
    public enum StartDate {
        /** 开始使用日期. */
        IN_SERVICE,
        /** 入账日期. */
        ENTRY
    }

    /** In what a life is counted. */
    public enum LifeUnit {
        MONTHS,
        YEARS
    }

    /** How a rate is written. */
    public enum RateUnit {
        /** {@code 0.05}. */
        RATIO,
        /** {@code 5}. */
        PERCENT
    }

    /** In what amounts are counted. */
    public enum AmountUnit {
        YUAN(1),
        THOUSAND_YUAN(1_000),
        TEN_THOUSAND_YUAN(10_000);

        private final BigDecimal yuan;

        AmountUnit(long yuan) {
            this.yuan = BigDecimal.valueOf(yuan);
        }

        BigDecimal inYuan(BigDecimal amount) {
            return this == YUAN ? amount : amount.multiply(yuan);
        }
    }

    public ImportProfile {
        aliases = Map.copyOf(aliases);
        Map<String, Map<String, String>> kept = new HashMap<>();
        codes.forEach((field, words) -> kept.put(field, Map.copyOf(words)));
        codes = Map.copyOf(kept);
    }

    private static ImportProfile readyMade(String name, StartDate startDate, Map<String, Map<String, String>> codes) {
        return new ImportProfile(name, startDate, null, null, AmountUnit.YUAN, null, false, Map.of(), codes);
    }

    /** The same under another name. */
    public ImportProfile named(String other) {
        return new ImportProfile(
                other, startDate, lifeUnit, rateUnit, amountUnit, takeOnMonth, roundsToFen, aliases, codes);
    }

    public ImportProfile startingBy(StartDate date) {
        return new ImportProfile(name, date, lifeUnit, rateUnit, amountUnit, takeOnMonth, roundsToFen, aliases, codes);
    }

    public ImportProfile takenOnAt(YearMonth month) {
        return new ImportProfile(name, startDate, lifeUnit, rateUnit, amountUnit, month, roundsToFen, aliases, codes);
    }

    public ImportProfile countingLivesIn(LifeUnit unit) {
        return new ImportProfile(name, startDate, unit, rateUnit, amountUnit, takeOnMonth, roundsToFen, aliases, codes);
    }

    public ImportProfile writingRatesAs(RateUnit unit) {
        return new ImportProfile(name, startDate, lifeUnit, unit, amountUnit, takeOnMonth, roundsToFen, aliases, codes);
    }

    public ImportProfile countingAmountsIn(AmountUnit unit) {
        return new ImportProfile(name, startDate, lifeUnit, rateUnit, unit, takeOnMonth, roundsToFen, aliases, codes);
    }

    public ImportProfile roundingToFen(boolean confirmed) {
        return new ImportProfile(
                name, startDate, lifeUnit, rateUnit, amountUnit, takeOnMonth, confirmed, aliases, codes);
    }

    /** @param field code of a field, or {@code other} */
    public ImportProfile reading(String header, String field) {
        Map<String, String> more = new HashMap<>(aliases);
        more.put(header, field);
        return new ImportProfile(
                name, startDate, lifeUnit, rateUnit, amountUnit, takeOnMonth, roundsToFen, more, codes);
    }

    /** @param means what our own files would hold in its place */
    public ImportProfile knowing(String field, String value, String means) {
        Map<String, Map<String, String>> more = new HashMap<>(codes);
        Map<String, String> words = new HashMap<>(codes.getOrDefault(field, Map.of()));
        words.put(value, means);
        more.put(field, words);
        return new ImportProfile(
                name, startDate, lifeUnit, rateUnit, amountUnit, takeOnMonth, roundsToFen, aliases, more);
    }

    /**
     * The profile after a person has answered a question about the file.
     *
     * @param setting one of {@code life_unit}, {@code rate_unit}, {@code take_on_month}, {@code rounds_to_fen}
     * @throws Refusal if it is no such setting or no answer to it
     */
    public ImportProfile answering(String setting, String answer) {
        try {
            return switch (setting) {
                case Question.LIFE_UNIT -> countingLivesIn(LifeUnit.valueOf(answer));
                case Question.RATE_UNIT -> writingRatesAs(RateUnit.valueOf(answer));
                case Question.TAKE_ON_MONTH -> takenOnAt(YearMonth.parse(answer));
                case Question.ROUNDS_TO_FEN -> roundingToFen(Boolean.parseBoolean(answer));
                default -> throw new Refusal("intake.unknown-setting", setting, setting);
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Refusal("intake.no-answer", setting, answer);
        }
    }
}
