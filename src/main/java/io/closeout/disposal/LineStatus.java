package io.closeout.disposal;

/** What became of one asset of a case. */
public enum LineStatus {
    OPEN,
    /** 剔除: goes on in a case of its own. */
    STRUCK,
    /** Back in the state it had before it was reported. */
    RESTORED,
    DISPOSED
}
