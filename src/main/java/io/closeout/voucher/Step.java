package io.closeout.voucher;

/** What an entry does: a month's depreciation, a change of an asset, or a step of a disposal in the order in which a voucher carries them. */
public enum Step {
    /** 计提折旧: the charges of a month, by expense account and department. */
    DEPRECIATION("计提折旧", false),
    /** 计提减值准备. */
    IMPAIR("计提减值准备", false),
    /** 改良支出转固: what an improvement cost was gathered in 在建工程. */
    CAPITALISE("改良支出转固", false),
    /** 决算调整原值: against what was owed by estimate. */
    FINAL_COST("决算调整原值", false),
    /** 转入改造. */
    INTO_CONSTRUCTION("转入改造", false),
    /** 改造完工转固. */
    OUT_OF_CONSTRUCTION("改造完工转固", false),
    /** 终止确认替换部分. */
    REPLACE_PARTS("终止确认替换部分", false),
    /** 划分为持有待售. */
    HOLD_FOR_SALE("划分为持有待售", false),
    /** 撤销持有待售. */
    WITHDRAW_SALE("撤销持有待售", false),
    /** 冲销核销凭证: an asset was wrongly written off. */
    REVERSE("冲销核销凭证", true),
    /** 恢复已冲回折旧: what a write-off took back comes back as it was charged. */
    GIVE_BACK("恢复已冲回折旧", false),
    /** 补提折旧: months up to the derecognition month that no run has charged. */
    CHARGE_MISSING("补提折旧", false),
    /** 冲回停用后折旧: months after the derecognition month that were charged all the same (CAS 4 art. 21). */
    TAKE_BACK("冲回停用后折旧", true),
    /** 转入清理. */
    TRANSFER("转入清理", false),
    /** 批准前: an asset that is missing goes to 待处理财产损溢 until its loss is approved. */
    PENDING("批准前", false),
    /** 盘盈入账: an asset that was not in the books. */
    SURPLUS("盘盈入账", false),
    /** 清理费用. */
    COSTS("清理费用", false),
    /** 收到价款. */
    PROCEEDS("收到价款", false),
    /** 残料入库: no VAT until it is sold. */
    MATERIALS("残料入库", false),
    /** 确认保险赔款: once it is virtually certain. */
    INSURANCE("确认保险赔款", false),
    /** 确认责任人赔款. */
    COMPENSATION("确认责任人赔款", false),
    /** 视同销售: VAT on an asset given away. */
    DEEMED_SALE("视同销售", false),
    /** 进项税额转出: input VAT that may no longer be deducted. */
    INPUT_VAT_TRANSFER("进项税额转出", false),
    /** 抵偿债务 (CAS 12). */
    DEBT("抵偿债务", false),
    /** 换入资产 (CAS 7). */
    EXCHANGE("换入资产", false),
    /** 结转净损益. */
    SETTLE("结转净损益", false),
    /** 批准后: what was pending becomes a loss or a gain. */
    APPROVED("批准后", false),
    /** 结转留存收益. */
    RETAIN("结转留存收益", false);

    private final String summary;
    private final boolean reversal;

    Step(String summary, boolean reversal) {
        this.summary = summary;
        this.reversal = reversal;
    }

    /** The summary (摘要) as it stands in the books; it is part of the voucher and therefore not translated. */
    public String summary() {
        return summary;
    }

    /** Only reversals may carry negative amounts (红字). */
    boolean reversal() {
        return reversal;
    }
}
