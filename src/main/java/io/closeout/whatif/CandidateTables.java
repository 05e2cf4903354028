package io.closeout.whatif;

import io.closeout.register.DepreciationPolicy;

/** Reads a version of the depreciation policy that is not in force; it is asked, never activated. */
public interface CandidateTables {
    /**
     * @param table a DMN file as the Modeler writes it
     * @throws io.closeout.refusal.Refusal with field {@code file} if it is no version of the policy's table, or a cell is
     *                                     more than a value: nothing that somebody hands in is evaluated as a program
     */
    DepreciationPolicy read(byte[] table);
}
