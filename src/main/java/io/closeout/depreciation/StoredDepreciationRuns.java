package io.closeout.depreciation;

import io.closeout.organisation.Company;
import io.closeout.organisation.Organisation;
import io.closeout.refusal.Refusal;
import io.closeout.register.Register;
import io.closeout.time.BusinessClock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredDepreciationRuns implements DepreciationRuns {
    private final StoredRunSteps steps;
    private final RunFlow flow;
    private final RunFile file;
    private final RunTable runs;
    private final RunRoles roles;
    private final Organisation organisation;
    private final Register register;
    private final BusinessClock clock;

    StoredDepreciationRuns(
            StoredRunSteps steps,
            RunFlow flow,
            RunFile file,
            RunTable runs,
            RunRoles roles,
            Organisation organisation,
            Register register,
            BusinessClock clock) {
        this.steps = steps;
        this.flow = flow;
        this.file = file;
        this.runs = runs;
        this.roles = roles;
        this.organisation = organisation;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public DepreciationRun start(String company, YearMonth month, String actor) {
        Opened opened = steps.opened(company, month, actor);
        if (opened.anew()) {
            flow.begin(opened.run());
        }
        return opened.run();
    }

    @Override
    public List<DepreciationRun> startDue() {
        YearMonth lastMonth = clock.thisMonth().minusMonths(1);
        List<DepreciationRun> started = new ArrayList<>();
        for (Company company : organisation.companies()) {
            if (steps.mayBegin(company.code(), lastMonth)
                    && !register.ids(company.code()).isEmpty()) {
                started.add(start(company.code(), lastMonth, Organisation.SYSTEM));
            }
        }
        return started;
    }

    @Override
    public void cancel(String number, String actor, String reason) {
        DepreciationRun run = file.run(number);
        roles.requireEither(actor, run.company());
        StoredRunSteps.requireReason(reason, "reason");
        DepreciationRun cancelled =
                file.move(run, RunStatus.CANCELLABLE, RunStatus.CANCELLED, "cancelled", actor, reason);
        steps.dropVoucher(run, actor, reason);
        flow.cancelled(cancelled);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DepreciationRun> find(String number) {
        return file.find(number);
    }

    @Override
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public DepreciationRun run(String number) {
        return file.run(number);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean vouchered(String source) {
        return source.startsWith(DepreciationRun.SOURCE)
                && file.find(source.substring(DepreciationRun.SOURCE.length()))
                        .filter(run -> run.status().vouchered())
                        .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public List<DepreciationRun> of(String company) {
        return runs.of(company);
    }
}
