package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.AssetState;
import java.time.YearMonth;
import java.util.List;

/**
 * 税会时间性差异: what the books charge and what the tax law lets be deducted, month by month. It reverses; it is never a
 * cost.
 */
public interface TaxDifferences {
    /** Every month that is charged, impaired or deducted, the oldest first. */
    List<Month> of(long asset);

    /** The assets of a company that differ in the month or up to it, by id. */
    List<OfAsset> inMonth(String company, YearMonth month);

    /** Why a month differs; the first that holds. */
    enum Cause {
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
            Cause cause,
            Money deferredTax) {}

    /**
     * @param waiting    the state in which it waits to be written off; null: it does not
     * @param reversedIn the year in which nothing of the difference is left: that of the write-off for an asset that waits, else
     *                   of the later end of both lives; null if it is not known
     */
    record OfAsset(long asset, String code, AssetState waiting, Integer reversedIn, Month month) {}
}
