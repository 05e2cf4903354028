package io.closeout.depreciation;

import java.util.List;
import java.util.Locale;

/** Which accelerated deduction the company has elected for an asset. */
public enum TaxElection {
    /** The general rule: a straight line. */
    NONE("否", "无", "NO"),
    /** 缩短折旧年限. */
    SHORTENED("缩短", "60%", "SHORTENED"),
    /** 双倍余额递减法. */
    DDB("双倍", "DDB"),
    /** 年数总和法. */
    SYD("年数总和", "SYD"),
    /** 一次性扣除: whatever a card says that is none of the others. */
    ONE_OFF;

    private final List<String> words;

    TaxElection(String... words) {
        this.words = List.of(words);
    }

    /** @param text as the card has it: the year and the code of the policy; empty: none */
    static TaxElection of(String text) {
        String said = text.strip().toUpperCase(Locale.ROOT);
        if (said.isEmpty() || NONE.words.stream().anyMatch(said::startsWith)) {
            return NONE;
        }
        for (TaxElection election : List.of(SHORTENED, DDB, SYD)) {
            if (election.words.stream().anyMatch(said::contains)) {
                return election;
            }
        }
        return ONE_OFF;
    }
}
