package io.closeout.register;

import static io.closeout.register.AssetState.DISPOSED;
import static io.closeout.register.AssetState.HELD_FOR_SALE;
import static io.closeout.register.AssetState.IDLE;
import static io.closeout.register.AssetState.IN_USE;
import static io.closeout.register.AssetState.ISOLATED;
import static io.closeout.register.AssetState.PENDING_APPROVAL;
import static io.closeout.register.AssetState.PENDING_DISPOSAL;
import static io.closeout.register.AssetState.PENDING_WRITE_OFF;
import static io.closeout.register.AssetState.REVOKED;
import static io.closeout.register.AssetState.UNDER_RENOVATION;

import java.util.EnumSet;
import java.util.Set;

/** The one table of allowed state changes: every change that is not a row here is refused. */
public enum AssetVerb {
    /** 停用闲置. */
    LAY_IDLE(IDLE, IN_USE),
    /** 恢复使用. */
    REUSE(IN_USE, IDLE),
    /** 转入改造: its value moves to 在建工程. */
    BEGIN_RENOVATION(UNDER_RENOVATION, IN_USE, IDLE),
    /** 改造完工转回. */
    FINISH_RENOVATION(IN_USE, UNDER_RENOVATION),
    /** 划分为持有待售. */
    HOLD_FOR_SALE(HELD_FOR_SALE, IN_USE, IDLE),
    /** 撤销持有待售. */
    WITHDRAW_SALE(IN_USE, HELD_FOR_SALE),
    REPORT_STOPPED(PENDING_DISPOSAL, IN_USE, IDLE, HELD_FOR_SALE),
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
