package io.closeout.change;

import static io.closeout.change.Figure.ADD_MONTHS;
import static io.closeout.change.Figure.AMOUNT;
import static io.closeout.change.Figure.CUSTODIAN;
import static io.closeout.change.Figure.DAY;
import static io.closeout.change.Figure.DEPARTMENTS;
import static io.closeout.change.Figure.LOCATION;
import static io.closeout.change.Figure.METHOD;
import static io.closeout.change.Figure.RECOVERABLE;
import static io.closeout.change.Figure.REMAINING_MONTHS;
import static io.closeout.change.Figure.REPLACED;
import static io.closeout.change.Figure.RESIDUAL_VALUE;

import io.closeout.register.AssetState;
import io.closeout.voucher.AccountDetermination.Purpose;
import io.closeout.voucher.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may be changed about an asset by signature. */
public enum ChangeKind {
    /** 会计估计变更 (CAS 28 art. 9): life, residual value or method, prospectively. */
    ESTIMATE(Places.AT_WORK, Reach.MANY, null, null, Set.of(), Set.of(REMAINING_MONTHS, RESIDUAL_VALUE, METHOD)),
    /** 计提减值准备 (CAS 8 art. 15): never reversed. */
    IMPAIRMENT(
            Places.ON_THE_BOOKS,
            Reach.ONE,
            Step.IMPAIR,
            Purpose.IMPAIRMENT_LOSS,
            Set.of(),
            Set.of(RECOVERABLE, AMOUNT)),
    /** 资本化改良 (CAS 4 art. 6). */
    IMPROVEMENT(
            Places.AT_WORK,
            Reach.ONE,
            Step.CAPITALISE,
            Purpose.CONSTRUCTION,
            Set.of(AMOUNT),
            Set.of(ADD_MONTHS, RESIDUAL_VALUE)),
    /** 转入改造. */
    RENOVATION(Places.AT_WORK, Reach.MANY, Step.INTO_CONSTRUCTION, Purpose.CONSTRUCTION, Set.of(), Set.of()),
    /** 改造完工转回. */
    RENOVATION_FINISHED(
            EnumSet.of(AssetState.UNDER_RENOVATION),
            Reach.ONE,
            Step.OUT_OF_CONSTRUCTION,
            Purpose.CONSTRUCTION,
            Set.of(AMOUNT),
            Set.of(REPLACED, REMAINING_MONTHS, RESIDUAL_VALUE, METHOD)),
    /** 停用闲置. */
    IDLE(EnumSet.of(AssetState.IN_USE), Reach.MANY, null, null, Set.of(DAY), Set.of()),
    /** 恢复使用. */
    REUSE(EnumSet.of(AssetState.IDLE), Reach.MANY, null, null, Set.of(DAY), Set.of()),
    /** 划分为持有待售 (CAS 42 art. 12). */
    HELD_FOR_SALE(Places.AT_WORK, Reach.MANY, Step.HOLD_FOR_SALE, Purpose.HELD_FOR_SALE, Set.of(DAY), Set.of()),
    /** 撤销持有待售 (CAS 42 art. 21). */
    SALE_WITHDRAWN(
            EnumSet.of(AssetState.HELD_FOR_SALE),
            Reach.MANY,
            Step.WITHDRAW_SALE,
            Purpose.HELD_FOR_SALE,
            Set.of(DAY),
            Set.of()),
    /** 内部调拨: other departments, in the same branch or another; borne by them from the month after. */
    TRANSFER(Places.AT_WORK, Reach.MANY, null, null, Set.of(DEPARTMENTS), Set.of(LOCATION, CUSTODIAN)),
    /** 暂估转固后的决算调整: the cost, not what was charged. */
    FINAL_COST(
            Places.ON_THE_BOOKS, Reach.ONE, Step.FINAL_COST, Purpose.PAYABLE, Set.of(AMOUNT), Set.of(RESIDUAL_VALUE));

    /** The states an asset may be in. */
    private static final class Places {
        private static final Set<AssetState> AT_WORK = EnumSet.of(AssetState.IN_USE, AssetState.IDLE);
        private static final Set<AssetState> ON_THE_BOOKS = EnumSet.of(
                AssetState.IN_USE,
                AssetState.IDLE,
                AssetState.PENDING_DISPOSAL,
                AssetState.ISOLATED,
                AssetState.PENDING_APPROVAL,
                AssetState.PENDING_WRITE_OFF);
    }

    private enum Reach {
        ONE,
        MANY
    }

    private final Set<AssetState> states;
    private final Reach reach;
    private final Step step;
    private final Purpose counter;
    private final Set<Figure> required;
    private final Set<Figure> optional;

    ChangeKind(
            Set<AssetState> states,
            Reach reach,
            Step step,
            Purpose counter,
            Set<Figure> required,
            Set<Figure> optional) {
        this.states = states;
        this.reach = reach;
        this.step = step;
        this.counter = counter;
        this.required = required;
        this.optional = optional;
    }

    /** Whether an asset in that state can be changed so. */
    public boolean isFor(AssetState state) {
        return states.contains(state);
    }

    /** True if one change may be about several assets: what it says holds for each of them. */
    public boolean takesSeveral() {
        return reach == Reach.MANY;
    }

    public boolean requires(Figure figure) {
        return required.contains(figure);
    }

    /** What it may say, in the order of forms. */
    public List<Figure> figures() {
        List<Figure> asked = new ArrayList<>(EnumSet.allOf(Figure.class));
        asked.removeIf(figure -> !takes(figure));
        return asked;
    }

    boolean takes(Figure figure) {
        return required.contains(figure) || optional.contains(figure);
    }

    /** True if it moves amounts in the ledger. */
    public boolean posts() {
        return step != null;
    }

    /** What its entry is called; null if it posts none. */
    Step step() {
        return step;
    }

    /** The other side of what changes on the asset's accounts; null if it posts nothing. */
    Purpose counter() {
        return counter;
    }

    /** True if the asset is in use afterwards, whatever it was before it went away. */
    boolean bringsBack() {
        return this == RENOVATION_FINISHED || this == SALE_WITHDRAWN;
    }

    /** True if it concerns who uses the asset and whether, not what it is worth: what is off the books has that too. */
    boolean isOfUse() {
        return this == IDLE || this == REUSE || this == TRANSFER;
    }
}
