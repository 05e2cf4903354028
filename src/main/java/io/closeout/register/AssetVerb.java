package io.closeout.register;

import static io.closeout.register.AssetState.DISPOSED;
import static io.closeout.register.AssetState.IDLE;
import static io.closeout.register.AssetState.IN_USE;
import static io.closeout.register.AssetState.ISOLATED;
import static io.closeout.register.AssetState.PENDING_APPROVAL;
import static io.closeout.register.AssetState.PENDING_DISPOSAL;
import static io.closeout.register.AssetState.PENDING_WRITE_OFF;
import static io.closeout.register.AssetState.REVOKED;

import java.util.EnumSet;
import java.util.Set;

/** The one table of allowed state changes: every change that is not a row here is refused. */
public enum AssetVerb {
    REPORT_STOPPED(PENDING_DISPOSAL, IN_USE, IDLE),
    ISOLATE(ISOLATED, PENDING_DISPOSAL),
    SUBMIT_FOR_APPROVAL(PENDING_APPROVAL, ISOLATED),
    APPROVE_WRITE_OFF(PENDING_WRITE_OFF, PENDING_APPROVAL),
    SEND_BACK_FOR_REVIEW(PENDING_APPROVAL, PENDING_WRITE_OFF),
    RECALL_TO_PICKUP(PENDING_DISPOSAL, PENDING_APPROVAL),
    STRIKE(ISOLATED, PENDING_APPROVAL, PENDING_WRITE_OFF),
    DISPOSE(DISPOSED, PENDING_WRITE_OFF),
    /** 核销恢复: the write-off was wrong and is undone; back to the state the asset was in when it was reported. */
    REINSTATE(null, DISPOSED),
    REVOKE(REVOKED, IN_USE, IDLE),
    /** Back to the state the asset was in when it was reported. */
    RESTORE(null, PENDING_DISPOSAL, ISOLATED, PENDING_APPROVAL, PENDING_WRITE_OFF);

    private final AssetState to;
    private final Set<AssetState> from;

    AssetVerb(AssetState to, AssetState first, AssetState... others) {
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    public boolean allowedFrom(AssetState state) {
        return from.contains(state);
    }

    /** The state this verb leads to, given the one the asset had when it was reported. */
    AssetState target(AssetState beforeDisposal) {
        return to == null ? beforeDisposal : to;
    }
}
