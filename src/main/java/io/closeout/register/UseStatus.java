package io.closeout.register;

/**
 * What the card says about its use (使用状况): beside the unified state, which alone decides what may be done. It decides
 * accounts and tax.
 */
public enum UseStatus {
    /** 在用. */
    IN_USE(AssetState.IN_USE),
    /** 季节性停用. */
    SEASONAL(AssetState.IN_USE),
    /** 大修理停用. */
    REPAIR(AssetState.IN_USE),
    /** 经营性出租. */
    LET(AssetState.IN_USE),
    /** 未使用. */
    UNUSED(AssetState.IDLE),
    /** 不需用. */
    NOT_NEEDED(AssetState.IDLE),
    /** 闲置. */
    IDLE(AssetState.IDLE),
    /** 封存. */
    SEALED(AssetState.IDLE),
    /** 更新改造: its value stands in 在建工程. */
    RENOVATION(AssetState.UNDER_RENOVATION),
    /** 持有待售: its value stands in 持有待售资产. */
    HELD_FOR_SALE(AssetState.HELD_FOR_SALE),
    /** 待报废: not yet reported here. */
    AWAITING_REPORT(AssetState.IN_USE);

    private final AssetState entersAs;

    UseStatus(AssetState entersAs) {
        this.entersAs = entersAs;
    }

    /** What a card says whose asset is in a state that no disposal has brought about. */
    static UseStatus of(AssetState state) {
        return switch (state) {
            case IDLE -> IDLE;
            case UNDER_RENOVATION -> RENOVATION;
            case HELD_FOR_SALE -> HELD_FOR_SALE;
            default -> IN_USE;
        };
    }

    /** The state of a card that is registered with this status. */
    AssetState entersAs() {
        return entersAs;
    }
}
