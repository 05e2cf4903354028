package io.closeout.intake;

import java.util.Map;

/** In what the values of a column are counted, where its header says so in brackets. */
enum HeaderUnit {
    NONE,
    YUAN,
    THOUSAND_YUAN,
    TEN_THOUSAND_YUAN,
    MONTHS,
    YEARS,
    PERCENT;

    private static final Map<String, HeaderUnit> BY_WORD = Map.ofEntries(
            Map.entry("元", YUAN),
            Map.entry("人民币", YUAN),
            Map.entry("人民币元", YUAN),
            Map.entry("rmb", YUAN),
            Map.entry("cny", YUAN),
            Map.entry("本币", YUAN),
            Map.entry("千元", THOUSAND_YUAN),
            Map.entry("人民币千元", THOUSAND_YUAN),
            Map.entry("万元", TEN_THOUSAND_YUAN),
            Map.entry("万", TEN_THOUSAND_YUAN),
            Map.entry("人民币万元", TEN_THOUSAND_YUAN),
            Map.entry("月", MONTHS),
            Map.entry("个月", MONTHS),
            Map.entry("月数", MONTHS),
            Map.entry("期", MONTHS),
            Map.entry("months", MONTHS),
            Map.entry("年", YEARS),
            Map.entry("years", YEARS),
            Map.entry("%", PERCENT));

    private static final String PREFIX = "单位";

    /** Null if the word is no unit. */
    static HeaderUnit of(String plainWord) {
        return BY_WORD.get(plainWord.startsWith(PREFIX) ? plainWord.substring(PREFIX.length()) : plainWord);
    }

    /** Null unless it is a unit of amounts. */
    ImportProfile.AmountUnit amounts() {
        return switch (this) {
            case YUAN -> ImportProfile.AmountUnit.YUAN;
            case THOUSAND_YUAN -> ImportProfile.AmountUnit.THOUSAND_YUAN;
            case TEN_THOUSAND_YUAN -> ImportProfile.AmountUnit.TEN_THOUSAND_YUAN;
            default -> null;
        };
    }

    /** Null unless it is a unit of time. */
    ImportProfile.LifeUnit life() {
        return switch (this) {
            case MONTHS -> ImportProfile.LifeUnit.MONTHS;
            case YEARS -> ImportProfile.LifeUnit.YEARS;
            default -> null;
        };
    }
}
