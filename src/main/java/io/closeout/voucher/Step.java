package io.closeout.voucher;

/** What an entry of a disposal does, in the order in which a voucher carries them. */
public enum Step {
    /** 补提折旧: months up to the derecognition month that no run has charged. */
    CHARGE_MISSING("补提折旧", false),
    /** 冲回停用后折旧: months after the derecognition month that were charged all the same (CAS 4 art. 21). */
    TAKE_BACK("冲回停用后折旧", true),
    /** 转入清理. */
    TRANSFER("转入清理", false),
    /** 结转净损益. */
    SETTLE("结转净损益", false);

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
