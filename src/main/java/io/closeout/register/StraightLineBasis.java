package io.closeout.register;

/** What the straight line of an asset taken on in mid-life is drawn over. */
public enum StraightLineBasis {
    /** 平均年限法(一): cost less residual value over the whole life, constant; stops at the residual value. */
    ORIGINAL,
    /** 平均年限法(二): what is left to depreciate over the months left. */
    REMAINING
}
