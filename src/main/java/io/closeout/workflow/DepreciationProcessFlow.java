package io.closeout.workflow;

import io.closeout.depreciation.DepreciationRun;
import io.closeout.depreciation.RunFlow;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class DepreciationProcessFlow implements RunFlow {
    private final RuntimeService runtime;
    private final EngineAccess access;

    DepreciationProcessFlow(RuntimeService runtime, EngineAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public void begin(DepreciationRun run) {
        access.asSystem(() -> runtime.startProcessInstanceByKey(DepreciationProcess.KEY, run.number()));
    }

    @Override
    public void cancelled(DepreciationRun run) {
        access.asSystem(() -> {
            runtime.createMessageCorrelation(DepreciationProcess.CANCELLED)
                    .processInstanceBusinessKey(run.number())
                    .correlateAll();
            return null;
        });
    }
}
