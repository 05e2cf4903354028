package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import java.time.YearMonth;

/**
 * Something that happens to an asset in a month. That month is charged on the old basis; from the next one the method
 * restarts on what is left over the remaining months (CAS 4 art. 19, CAS 8 art. 17, CAS 28 art. 9). What is entered in
 * two steps ({@link RenovationFinished}, {@link SaleWithdrawn}), what only the tax clock hears ({@link Idle},
 * {@link Reused}) and who bears the charges ({@link Transfer}) is known to {@link LifeEvents}; a {@link ScheduleRequest}
 * takes none of these five.
 */
public sealed interface LifeEvent {
    /** The field of a request that events stand in. */
    String FIELD = "events";

    YearMonth period();

    /** The place among the events of one month. */
    int order();

    /** True if the value of the asset leaves the fixed assets by it, or comes back to them. */
    default boolean movesTheValue() {
        return this instanceof Renovation
                || this instanceof RenovationFinished
                || this instanceof HeldForSale
                || this instanceof SaleWithdrawn;
    }

    /**
     * 减值. Never reversed; nothing happens if the asset is worth its book value.
     *
     * @param recoverable 可收回金额; null if the loss is given
     * @param amount      the loss; null if the recoverable amount is given
     */
    record Impairment(YearMonth period, Money recoverable, Money amount) implements LifeEvent {
        public Impairment {
            if ((recoverable == null) == (amount == null)) {
                throw new Refusal("depreciation.impairment-needs-one-amount", FIELD, period);
            }
            requireNotNegative(recoverable == null ? amount : recoverable);
        }

        @Override
        public int order() {
            return 1;
        }
    }

    /** What changes the cost while the asset is in use. */
    sealed interface CostChange extends LifeEvent {
        /** Added to the cost. */
        Money amount();

        /** Added to the remaining life. */
        int addMonths();

        /** Null: as before. */
        Money residualValue();

        @Override
        default int order() {
            return 2;
        }
    }

    /** 资本化改良. */
    record Improvement(YearMonth period, Money amount, int addMonths, Money residualValue) implements CostChange {
        public Improvement {
            if (!amount.isPositive()) {
                throw new Refusal("depreciation.improvement-not-positive", FIELD, amount);
            }
            requireMonths(addMonths);
            requireNotNegative(residualValue);
        }
    }

    /**
     * 暂估转固后的决算调整: the cost was an estimate, the final one differs; what was charged stays (CAS 4 application
     * guidance: 不需要调整原已计提的折旧额).
     *
     * @param amount the final cost less the estimated one; negative if it cost less
     */
    record FinalCost(YearMonth period, Money amount, Money residualValue) implements CostChange {
        public FinalCost {
            if (amount.isZero()) {
                throw new Refusal("depreciation.final-cost-as-before", FIELD);
            }
            requireNotNegative(residualValue);
        }

        @Override
        public int addMonths() {
            return 0;
        }
    }

    /** 会计估计变更: life, residual value or method, prospectively. */
    record Estimate(YearMonth period, NewTerms terms) implements LifeEvent {
        public Estimate {
            requireTerms(terms);
        }

        @Override
        public int order() {
            return 3;
        }
    }

    /**
     * 更新改造: moved to 在建工程 at the end of {@code period}, ready in {@code end}, charged again from the month after.
     *
     * @param end              null while it goes on
     * @param replacedCarrying net book value of the parts taken out
     */
    record Renovation(YearMonth period, YearMonth end, Money capitalised, Money replacedCarrying, NewTerms terms)
            implements LifeEvent {
        public Renovation {
            if (end != null && end.isBefore(period)) {
                throw new Refusal("depreciation.renovation-ends-before-it-begins", FIELD, end, period);
            }
            requireNotNegative(capitalised);
            requireNotNegative(replacedCarrying);
            requireTerms(terms);
        }

        /** What it cost and what follows are entered when it is finished. */
        public static Renovation begun(YearMonth period) {
            return new Renovation(period, null, Money.ZERO, Money.ZERO, new NewTerms(null, null, null));
        }

        @Override
        public int order() {
            return 4;
        }
    }

    /**
     * 改造完工转回: ends the renovation that goes on; charged again from the month after.
     *
     * @param replacedCarrying net book value of the parts taken out
     */
    record RenovationFinished(YearMonth period, Money capitalised, Money replacedCarrying, NewTerms terms)
            implements LifeEvent {
        public RenovationFinished {
            requireNotNegative(capitalised);
            requireNotNegative(replacedCarrying);
            requireTerms(terms);
        }

        @Override
        public int order() {
            return 4;
        }
    }

    /** What happens on a day; only {@link Convention#DAILY} has to know which. */
    sealed interface OnADay extends LifeEvent {
        BookDate on();

        @Override
        default YearMonth period() {
            return on().month();
        }
    }

    /** 划分为持有待售 (CAS 42 art. 12): no depreciation from the next month. */
    record HeldForSale(BookDate on) implements OnADay {
        @Override
        public int order() {
            return 5;
        }
    }

    /** 撤销持有待售 (CAS 42 art. 21): the months that were left out are charged as if it had never been held for sale. */
    record SaleWithdrawn(BookDate on) implements OnADay {
        @Override
        public int order() {
            return 5;
        }
    }

    /** 停用闲置: nothing changes in the accounting book; tax depreciation stops with the month after, except buildings. */
    record Idle(BookDate on) implements OnADay {
        @Override
        public int order() {
            return 7;
        }
    }

    /** 恢复使用, on the confirmed day: tax depreciation goes on with the month after. */
    record Reused(BookDate on) implements OnADay {
        @Override
        public int order() {
            return 7;
        }
    }

    /**
     * 内部调拨: the months after it are borne by the departments that the card names now.
     *
     * @param before who bore the months up to it, as the card said it: {@code PROD:60;RD:40}
     */
    record Transfer(YearMonth period, String before) implements LifeEvent {
        @Override
        public int order() {
            return 8;
        }
    }

    /** The asset leaves the books. */
    record Disposal(BookDate on) implements OnADay {
        @Override
        public int order() {
            return 6;
        }
    }

    private static void requireTerms(NewTerms terms) {
        if (terms.remainingMonths() != null) {
            requireMonths(terms.remainingMonths());
        }
        requireNotNegative(terms.residualValue());
    }

    private static void requireMonths(int months) {
        if (months < 0 || months > LifeTerms.LONGEST) {
            throw new Refusal("depreciation.months-out-of-range", FIELD, months, LifeTerms.LONGEST);
        }
    }

    private static void requireNotNegative(Money amount) {
        if (amount != null && amount.isNegative()) {
            throw new Refusal("depreciation.amount-negative", FIELD, amount);
        }
    }
}
