package io.closeout.register;

/** The unified states the whole company speaks. */
public enum AssetState {
    /** 在用. */
    IN_USE,
    /** 闲置. */
    IDLE,
    /** 改造中: its value stands in 在建工程. */
    UNDER_RENOVATION,
    /** 持有待售: its value stands in 持有待售资产. */
    HELD_FOR_SALE,
    /** 待处置. */
    PENDING_DISPOSAL,
    /** 已隔离. */
    ISOLATED,
    /** 待审批. */
    PENDING_APPROVAL,
    /** 待核销. */
    PENDING_WRITE_OFF,
    /** 已报废. */
    DISPOSED,
    /** 已撤销: its source was cancelled before anything was charged; it was never ours. */
    REVOKED;

    /** True once nothing of the asset stands in the books any more. */
    public boolean gone() {
        return this == DISPOSED || this == REVOKED;
    }
}
