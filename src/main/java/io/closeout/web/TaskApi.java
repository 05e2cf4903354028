package io.closeout.web;

import io.closeout.refusal.Refusal;
import io.closeout.workflow.Tasks;
import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the forms in Tasklist, which get no amounts as process variables. */
@RestController
class TaskApi {
    private final Visitor visitor;
    private final Tasks tasks;
    private final TaskViews views;

    TaskApi(Visitor visitor, Tasks tasks, TaskViews views) {
        this.visitor = visitor;
        this.tasks = tasks;
        this.views = views;
    }

    @GetMapping("/api/tasks/{id}/view")
    TaskView view(@PathVariable String id, Principal principal) {
        Tasks.OpenTask open =
                tasks.task(id, principal.getName()).orElseThrow(() -> new Refusal("tasks.unknown-task", "", id));
        visitor.disposalCase(visitor.person(principal), open.task().caseNumber());
        return views.view(open);
    }
}
