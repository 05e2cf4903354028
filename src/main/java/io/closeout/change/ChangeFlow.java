package io.closeout.change;

/** Gives a change its process; implemented by the workflow module in the caller's transaction. */
public interface ChangeFlow {
    void begin(AssetChange change);
}
