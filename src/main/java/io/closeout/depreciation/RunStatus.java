package io.closeout.depreciation;

import java.util.EnumSet;
import java.util.Set;

/** Where the run of a month stands. */
public enum RunStatus {
    /** 检查清单: what finance should look at first. */
    CHECKING,
    /** 预览测算中: the parts are priced, nothing is written to the books. */
    PREVIEWING,
    /** 待确认预览. */
    PREVIEWED,
    /** 计提中: the parts post their rows. */
    CHARGING,
    /** 待复核. */
    IN_REVIEW,
    /** 待确认凭证. */
    AWAITING_VOUCHER,
    /** 凭证过账中: confirmed, there is no way back. */
    POSTING,
    /** 已过账. */
    POSTED,
    /** 已结账. */
    CLOSED,
    /** 已取消: what was charged stays, the month goes on when it is started again. */
    CANCELLED;

    /** Until the voucher is confirmed a run may be cancelled. */
    static final Set<RunStatus> CANCELLABLE = Set.copyOf(EnumSet.range(CHECKING, AWAITING_VOUCHER));

    /** From where it may go back to the check-list. */
    static final Set<RunStatus> RETURNABLE = Set.of(PREVIEWED, IN_REVIEW, AWAITING_VOUCHER);

    /** From where it goes on when it is started again. */
    static final Set<RunStatus> RESUMABLE = Set.of(CANCELLED, CLOSED);

    /** Whether it is neither over nor given up. */
    public boolean underWay() {
        return this != CLOSED && this != CANCELLED;
    }

    /** Whether its voucher is confirmed. */
    boolean vouchered() {
        return this == POSTING || this == POSTED || this == CLOSED;
    }

    /** Until the voucher is confirmed. */
    public boolean cancellable() {
        return CANCELLABLE.contains(this);
    }

    /** Whether starting the month again takes the run up, as long as the month is open. */
    public boolean resumable() {
        return RESUMABLE.contains(this);
    }

    /** Whether parts are worked on at this moment. */
    public boolean working() {
        return this == PREVIEWING || this == CHARGING;
    }
}
