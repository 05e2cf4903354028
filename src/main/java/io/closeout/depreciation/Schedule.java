package io.closeout.depreciation;

import io.closeout.money.Money;
import java.time.YearMonth;
import java.util.List;

/**
 * The months of an asset, from the first month that may be charged to the last of its life, its last event or its
 * disposal. A month after that is zero.
 *
 * @param remarks what was assumed where the request left a choice
 */
public record Schedule(String asset, List<Month> months, List<Remark> remarks) {
    public Schedule {
        months = List.copyOf(months);
        remarks = List.copyOf(remarks);
    }

    /** What a take-on file left open and how it was read. */
    public enum Remark {
        /** 已计提月份 differs from the dates; the file's figure was taken. */
        MONTHS_DIFFER_FROM_THE_DATES,
        /** The net book value at the start of the depreciation year was worked out backwards. */
        YEAR_OPENING_VALUE_DERIVED
    }

    /**
     * One month, as it stands at its end; the disposal month before anything moves to 固定资产清理.
     *
     * @param accumulated  depreciation of the whole life; a renovation does not reset it
     * @param netBookValue 账面价值
     */
    public record Month(
            YearMonth period, Money depreciation, Money accumulated, Money netBookValue, Balances balances) {}

    /**
     * What the accounts show of the asset, each on its own side.
     *
     * @param cost         1601 固定资产
     * @param accumulated  1602 累计折旧
     * @param impairment   1603 固定资产减值准备
     * @param construction 1604 在建工程
     */
    public record Balances(Money cost, Money accumulated, Money impairment, Money construction) {
        Money netBookValue() {
            return cost.minus(accumulated).minus(impairment).plus(construction);
        }
    }
}
