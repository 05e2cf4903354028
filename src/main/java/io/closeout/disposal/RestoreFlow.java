package io.closeout.disposal;

/** Gives a restore its process; implemented by the workflow module in the caller's transaction. */
public interface RestoreFlow {
    void begin(Restore restore);
}
