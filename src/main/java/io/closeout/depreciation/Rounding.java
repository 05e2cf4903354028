package io.closeout.depreciation;

/** Where the fen that a division leaves over go; a setting of the book. Half a fen is rounded up. */
public enum Rounding {
    /** A month is a twelfth of its year's amount; the last month of a depreciation year takes that year's remainder. */
    YEAR_END,
    /** A month is its exact share, rounded once; only the last month of all takes what is left. */
    LIFE_END,
    /** A month is the rounded exact total up to it, less what was charged before: never more than a fen off. */
    CUMULATIVE
}
