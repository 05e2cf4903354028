package io.closeout.voucher;

/** How a company writes what it takes back. */
public enum ReversalStyle {
    /** 红字: the same side with a negative amount. */
    RED,
    /** 反方向: the other side with the same amount. */
    OPPOSITE
}
