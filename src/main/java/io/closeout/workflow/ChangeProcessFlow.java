package io.closeout.workflow;

import io.closeout.change.AssetChange;
import io.closeout.change.ChangeFlow;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class ChangeProcessFlow implements ChangeFlow {
    private final RuntimeService runtime;
    private final EngineAccess access;

    ChangeProcessFlow(RuntimeService runtime, EngineAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public void begin(AssetChange change) {
        access.asSystem(() -> runtime.startProcessInstanceByKey(ChangeProcess.KEY, change.number()));
    }
}
