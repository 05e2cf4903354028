package io.closeout.depreciation;

/** The ledgers in which the same asset depreciates, each by rules of its own. */
public enum Book {
    /** 会计账: CAS 4, or the standard for small businesses. */
    ACCOUNTING,
    /** 计税台账: what the enterprise income tax law lets be deducted. */
    TAX
}
