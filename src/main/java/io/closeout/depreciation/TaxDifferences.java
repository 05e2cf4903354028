package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetState;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * 税会时间性差异: what the books charge and what the tax law lets be deducted, month by month. It reverses; it is never a
 * cost.
 */
public interface TaxDifferences {
    /** Every month that is charged, impaired or deducted, the oldest first. */
    List<Month> of(long asset);

    /**
     * Goes through the assets of a company that stand on its books, in the order of their registration, and tells those that
     * differ in the month or up to it. Their state is that of today.
     *
     * @throws io.closeout.refusal.Refusal if no rate of income tax is known for the month
     */
    void inMonth(String company, YearMonth month, Found found);

    /** All of those that differ, for a company whose assets fit into the memory. */
    default List<OfAsset> inMonth(String company, YearMonth month) {
        List<OfAsset> differing = new ArrayList<>();
        inMonth(company, month, differing::add);
        return differing;
    }

    /** Takes what is found, one asset after another. */
    interface Found {
        void differing(OfAsset asset);

        /**
         * An asset whose tax life is not known; it does not stop the others.
         *
         * @param why with what to do
         */
        default void unknown(String code, Refusal why) {}
    }

    /** Why a month differs; the first that holds. */
    enum TaxCause {
        /** Both are the same. */
        NONE,
        /** 减值: the loss itself is not deducted, and the months after it are charged less. */
        IMPAIRMENT,
        /** 一次性扣除. */
        ONE_OFF,
        /** Use has stopped, and with it the deduction. */
        STOPPED,
        /** 闲置, 改造中 and the like. */
        IDLE,
        /** 计税基础 is not the cost. */
        BASIS,
        METHOD,
        LIFE,
        /** Rounding, settings or months charged late. */
        TIMING
    }

    /**
     * @param book       charged in the accounting book for the month
     * @param impairment lost in the month; not deducted
     * @param tax        deducted in the tax book for the month
     * @param difference book and impairment less tax: positive is added back in the return
     * @param cumulative of all months up to it, with what was taken on
     * @param deferredTax at the rate of the month: positive is an asset (递延所得税资产)
     */
    record Month(
            YearMonth month,
            Money book,
            Money impairment,
            Money tax,
            Money difference,
            Money cumulative,
            TaxCause cause,
            Money deferredTax) {}

    /**
     * @param waiting    the state in which it waits to be written off; null: it does not
     * @param reversedIn the year in which nothing of the difference is left: that of the write-off for an asset that waits, else
     *                   of the later end of both lives; null if it is not known
     */
    record OfAsset(long asset, String code, String assetClass, AssetState waiting, Integer reversedIn, Month month) {}

    /**
     * Differences added up.
     *
     * @param deferredAsset     递延所得税资产 of the assets that will be deducted more later
     * @param deferredLiability 递延所得税负债 of the others, not negative; the two are not set off
     */
    record Sum(
            long assets,
            Money book,
            Money impairment,
            Money tax,
            Money difference,
            Money cumulative,
            Money deferredAsset,
            Money deferredLiability) {
        public static final Sum NOTHING =
                new Sum(0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        public Sum plus(Month month) {
            return new Sum(
                    assets + 1,
                    book.plus(month.book()),
                    impairment.plus(month.impairment()),
                    tax.plus(month.tax()),
                    difference.plus(month.difference()),
                    cumulative.plus(month.cumulative()),
                    deferredAsset.plus(month.deferredTax().max(Money.ZERO)),
                    deferredLiability.plus(month.deferredTax().negate().max(Money.ZERO)));
        }
    }
}
