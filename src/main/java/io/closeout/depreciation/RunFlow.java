package io.closeout.depreciation;

/** How a run gets its process; called in the transaction that starts or cancels it. */
public interface RunFlow {
    void begin(DepreciationRun run);

    /** The run is cancelled: nothing of it waits any longer. */
    void cancelled(DepreciationRun run);
}
