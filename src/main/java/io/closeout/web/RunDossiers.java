package io.closeout.web;

import io.closeout.depreciation.DepreciationRun;
import io.closeout.depreciation.RunFindings;
import io.closeout.depreciation.RunStatus;
import io.closeout.organisation.Person;
import io.closeout.period.Periods;
import io.closeout.voucher.Vouchers;
import io.closeout.workflow.Tasks;
import io.closeout.workflow.Tasks.WaitingTask;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the page of a month shows. */
@Component
class RunDossiers {
    private final RunFindings findings;
    private final Periods periods;
    private final Vouchers vouchers;
    private final VoucherRows voucherRows;
    private final Tasks tasks;

    RunDossiers(RunFindings findings, Periods periods, Vouchers vouchers, VoucherRows voucherRows, Tasks tasks) {
        this.findings = findings;
        this.periods = periods;
        this.vouchers = vouchers;
        this.voucherRows = voucherRows;
        this.tasks = tasks;
    }

    RunDossier of(DepreciationRun run, Person visitor) {
        Set<String> own =
                tasks.of(visitor.login()).stream().map(WaitingTask::id).collect(Collectors.toSet());
        return new RunDossier(
                run,
                periods.isOpen(run.company(), run.month()),
                findings.progress(run),
                run.status() == RunStatus.CHECKING ? findings.checkList(run) : List.of(),
                findings.stopped(run),
                findings.compared(run),
                findings.uncharged(run),
                findings.parts(run),
                run.voucherKey() == null ? null : voucherRows.document(vouchers.voucher(run.voucherKey())),
                findings.carriedForward(run),
                periods.reopenings(run.company(), run.month()),
                findings.journal(run),
                tasks.ofCase(run.number()),
                own);
    }
}
