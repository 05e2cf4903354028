package io.closeout.intake;

/** What a row of a file is. */
enum RowKind {
    CARD,
    /** Up to the header, and nothing in it. */
    TITLE,
    /** The header, or what stands above it, once more on another page. */
    REPEATED,
    /** 合计, 小计, 总计. */
    TOTAL,
    /** 制表人, 审核, 打印日期, 第 2 页. */
    FOOTER
}
