package io.closeout.whatif;

import java.util.List;

/** 政策测算: asks what a new version of the depreciation policy would do, class by class and month by month. */
public interface WhatIfs {
    /**
     * Reads the version and begins to price the register in the background.
     *
     * @param fileName what the person's file is called
     * @param months   how many months ahead, from 1 to 60
     * @throws io.closeout.refusal.Refusal if the actor is neither analyst nor of the finance of the whole company, the
     *                                     table is none, or the number of months is out of range
     */
    WhatIf begin(String company, String fileName, byte[] table, int months, String actor);

    /** @throws io.closeout.refusal.Refusal if there is no such question, or the viewer may not see it */
    WhatIf find(long id, String viewer);

    /** The questions of the viewer's company, the latest first, without effects. */
    List<WhatIf> all(String viewer);

    /**
     * Stops the pricing between two of its parts.
     *
     * @throws io.closeout.refusal.Refusal as {@link #begin} and {@link #find}
     */
    void stop(long id, String actor);
}
