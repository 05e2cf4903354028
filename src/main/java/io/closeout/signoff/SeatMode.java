package io.closeout.signoff;

/** How the seats of one level count together. */
public enum SeatMode {
    /** 会签: every such seat must agree. */
    ALL,
    /** 或签: one such seat is enough. */
    ANY
}
