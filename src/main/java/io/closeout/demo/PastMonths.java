package io.closeout.demo;

import io.closeout.depreciation.CutOff;
import io.closeout.depreciation.DepreciationRuns;
import io.closeout.depreciation.RunSteps;
import io.closeout.voucher.Vouchers;
import java.time.YearMonth;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs past months by the steps of every monthly run, at once and without a process: nobody waits in the past. */
@Component
@Profile("demo")
class PastMonths {
    private final RunSteps steps;
    private final DepreciationRuns runs;
    private final Vouchers vouchers;

    PastMonths(RunSteps steps, DepreciationRuns runs, Vouchers vouchers) {
        this.steps = steps;
        this.runs = runs;
        this.vouchers = vouchers;
    }

    void run(String company, YearMonth month, String reviewer, String controller) {
        String run = steps.open(company, month, reviewer).number();
        steps.clearCheckList(run, reviewer, "", CutOff.NONE);
        steps.parts(run).forEach(steps::previewPart);
        steps.concludePreview(run);
        steps.releaseCharging(run, reviewer);
        steps.parts(run).forEach(steps::chargePart);
        steps.concludeCharging(run);
        steps.passReview(run, reviewer, "");
        steps.prepareVoucher(run);
        steps.confirm(run, controller);
        String voucher = runs.run(run).voucherKey();
        if (voucher != null) {
            vouchers.posted(voucher, "演示历史 " + voucher);
        }
        steps.recordPosting(run);
        steps.closePeriod(run);
        steps.carryForward(run);
    }
}
