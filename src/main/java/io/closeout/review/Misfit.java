package io.closeout.review;

/** What does not fit any more. */
public enum Misfit {
    /** 已提足折旧仍在使用. */
    FULLY_DEPRECIATED,
    /** 即将提足折旧. */
    ENDS_SOON,
    /** 长期闲置: a sign of impairment (CAS 8 art. 5). */
    IDLE_LONG,
    /** 改造久未完工. */
    RENOVATION_LONG,
    /** 持有待售超过一年 (CAS 42 art. 8). */
    HELD_LONG,
    /** 暂估久未决算. */
    PROVISIONAL_LONG,
    /** 卡片为待报废但未申报. */
    NOT_REPORTED
}
