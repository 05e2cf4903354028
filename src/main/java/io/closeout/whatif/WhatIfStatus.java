package io.closeout.whatif;

/** How far a question has come. */
public enum WhatIfStatus {
    /** 测算中. */
    PRICING,
    /** 已完成. */
    PRICED,
    /** 已停止: a person stopped it, or its node went away. */
    STOPPED
}
