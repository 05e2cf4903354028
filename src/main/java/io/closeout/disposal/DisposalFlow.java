package io.closeout.disposal;

import java.util.Set;

/** Gives a case its process; implemented by the workflow module in the caller's transaction. */
public interface DisposalFlow {
    void begin(DisposalCase disposalCase);

    void withdrawn(DisposalCase disposalCase);

    /** The voucher that waited for confirmation is cancelled: its case has to be priced again. */
    void amountChanged(DisposalCase disposalCase);

    /** Something arrives after the case was settled. */
    void beginSettlement(DisposalCase disposalCase);

    /** Numbers of the cases in which an open task was given to the person by name. */
    Set<String> casesWithTaskOf(String login);
}
