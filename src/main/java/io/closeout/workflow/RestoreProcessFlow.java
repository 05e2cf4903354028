package io.closeout.workflow;

import io.closeout.disposal.Restore;
import io.closeout.disposal.RestoreFlow;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class RestoreProcessFlow implements RestoreFlow {
    private final RuntimeService runtime;
    private final EngineAccess access;

    RestoreProcessFlow(RuntimeService runtime, EngineAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public void begin(Restore restore) {
        access.asSystem(() -> runtime.startProcessInstanceByKey(RestoreProcess.KEY, restore.number()));
    }
}
