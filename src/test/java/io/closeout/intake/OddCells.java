package io.closeout.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What people, programs and accidents leave in the cells of registers. */
public final class OddCells {
    private static final List<String> NOTHING_AND_SIGNS =
            List.of("", "-", "--", "(", ")", "()", "%", ":", ";;", "，", ".", "'", "''", "'-", "¥", "+-1", "1--");
    private static final List<String> FIGURES = List.of(
            "1%",
            "-0",
            "-1",
            "0.000",
            "1.",
            ".1",
            "１．５",
            "1万",
            "万元",
            "1E+99",
            "1e-99",
            "1.23E+11",
            "1000000",
            "99999",
            "00000");
    private static final List<String> TOO_MUCH =
            List.of("9".repeat(13) + ".99", "9".repeat(44), "9".repeat(400), "0." + "1".repeat(400), "长".repeat(2_001));
    private static final List<String> DATES = List.of(
            "2021-02-30",
            "0000-00-00",
            "9999-12-31",
            "1949-09-30",
            "1900-01",
            "2100-12",
            "21-3-5",
            "5年",
            "年5",
            "5年5年",
            "999999年",
            "0月");
    private static final List<String> LISTS = List.of(
            "：60%",
            "60%;",
            "0101:100",
            "0101:0;0102:100",
            "0101:-5;0102:105",
            "PROD:0.00001;RD:99.99999",
            "抵押(",
            "抵押至",
            "抵押:;",
            "6602.05:1.5",
            "660205;");
    private static final List<String> WORDS = List.of(
            "是",
            "否",
            "无",
            "抵押",
            "SL:ORIGINAL",
            "!not-live",
            "NONE",
            "null",
            "true",
            "UOP",
            "平均年限法(二)",
            "五五摊销法",
            "已报废",
            "更新改造",
            "使用权资产");
    private static final List<String> NAMES_AND_TOTALS = List.of("022-", "-022", "02 机器设备", "合 计:", "小计", "0001");
    private static final List<String> DAMAGE = List.of(
            "=1+1", "=\"00123\"", "#N/A", "\u0000", "\u0001", "\uD83D", "𠮷", "\u200B", "\n", "\"", "{0}", "'{");
    private static final List<String> ALL = Stream.of(
                    NOTHING_AND_SIGNS, FIGURES, TOO_MUCH, DATES, LISTS, WORDS, NAMES_AND_TOTALS, DAMAGE)
            .flatMap(List::stream)
            .toList();

    private final Random random;

    /** The same seed, the same cells. */
    public OddCells(long seed) {
        random = new Random(seed);
    }

    /** A known oddity, two of them together, or any characters. */
    public String next() {
        return switch (random.nextInt(4)) {
            case 0 -> one(ALL) + one(ALL);
            case 1 ->
                random.ints(random.nextInt(6), ' ', 'P')
                        .mapToObj(Character::toString)
                        .reduce("", String::concat);
            default -> one(ALL);
        };
    }

    List<String> row(int width) {
        return Stream.generate(this::next).limit(width).toList();
    }

    /** A row in which some cells are odd and the others as they were. */
    public List<String> spoilt(List<String> row) {
        List<String> spoilt = new ArrayList<>(row);
        for (int i = 0; i <= random.nextInt(3); i++) {
            spoilt.set(random.nextInt(row.size()), next());
        }
        return spoilt;
    }

    ImportProfile profile() {
        return one(Arrays.asList(ImportProfile.PLAIN, ImportProfile.U8, ImportProfile.KD))
                .roundingToFen(random.nextBoolean())
                .countingAmountsIn(one(Arrays.asList(ImportProfile.AmountUnit.values())))
                .writingRatesAs(one(Arrays.asList(ImportProfile.RateUnit.values())))
                .countingLivesIn(one(Arrays.asList(ImportProfile.LifeUnit.values())));
    }

    <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
