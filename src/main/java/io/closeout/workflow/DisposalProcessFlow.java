package io.closeout.workflow;

import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalFlow;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class DisposalProcessFlow implements DisposalFlow {
    private final RuntimeService runtime;
    private final EngineAccess access;

    DisposalProcessFlow(RuntimeService runtime, EngineAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public void begin(DisposalCase disposalCase) {
        access.asSystem(() -> runtime.startProcessInstanceByKey(DisposalProcess.KEY, disposalCase.number()));
    }

    @Override
    public void withdrawn(DisposalCase disposalCase) {
        access.asSystem(() -> {
            runtime.createMessageCorrelation(DisposalProcess.WITHDRAWN)
                    .processInstanceBusinessKey(disposalCase.number())
                    .correlateAll();
            return null;
        });
    }
}
