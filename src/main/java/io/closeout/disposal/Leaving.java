package io.closeout.disposal;

/** How an asset leaves the books. */
public enum Leaving {
    /** 报废. */
    SCRAP
}
