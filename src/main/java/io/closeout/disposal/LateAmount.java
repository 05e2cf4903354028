package io.closeout.disposal;

import io.closeout.money.Money;

/**
 * A cost or proceeds that come after the write-off.
 *
 * @param amount   in yuan for all assets together, VAT included
 * @param tax      of proceeds; for everything else {@link Tax#NONE}
 * @param inputVat of a cost, from its invoice; part of the amount
 * @param last     nothing more comes: the voucher carries 结转净损益 on the total of all 收支
 */
public record LateAmount(Kind kind, Money amount, Tax tax, Money inputVat, boolean last, String comment) {
    public enum Kind {
        /** 清理费用, paid from the bank. */
        COST,
        /** 收到价款, into the bank. */
        PROCEEDS,
        /** 残料入库: no VAT until it is sold. */
        MATERIALS,
        /** 确认保险赔款. */
        INSURANCE,
        /** 确认责任人赔款. */
        COMPENSATION,
        /** 不再有收支. */
        NOTHING
    }

    /** How proceeds are taxed; the rate is that of the table on the day they are registered. */
    public enum Tax {
        /** 不涉及增值税. */
        NONE,
        /** 一般计税. */
        GENERAL,
        /** 一般纳税人简易计税, 3 % reduced to 2 %. */
        SIMPLIFIED_3_2,
        /** 小规模纳税人. */
        SMALL_SCALE
    }
}
