package io.closeout.workflow;

import io.closeout.depreciation.DepreciationRuns;
import io.closeout.money.Money;
import io.closeout.organisation.Organisation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Depreciation runs, whose numbers are company and month. */
@Component
class RunMatters implements MatterSource {
    private final DepreciationRuns runs;
    private final Organisation organisation;

    RunMatters(DepreciationRuns runs, Organisation organisation) {
        this.runs = runs;
        this.organisation = organisation;
    }

    @Override
    public Optional<Matter> matter(String businessKey) {
        return runs.find(businessKey)
                .map(run -> new Matter(
                        run.company(),
                        "",
                        businessKey,
                        Money.ZERO,
                        organisation.company(run.company()).name()));
    }
}
