package io.closeout.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Says what a process is about, by its business key; a called process has that of its caller. */
@Component
class Matters {
    private final List<MatterSource> sources;

    Matters(List<MatterSource> sources) {
        this.sources = sources;
    }

    Matter of(DelegateExecution execution) {
        String businessKey = execution.getProcessBusinessKey();
        return sources.stream()
                .flatMap(source -> source.matter(businessKey).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is called " + businessKey));
    }
}
