package io.closeout.disposal;

/** Gives a case its process; implemented by the workflow module in the caller's transaction. */
public interface DisposalFlow {
    void begin(DisposalCase disposalCase);

    void withdrawn(DisposalCase disposalCase);
}
