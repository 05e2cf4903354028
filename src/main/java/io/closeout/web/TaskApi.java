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
    private final Tasks tasks;
    private final TaskViews views;

    TaskApi(Tasks tasks, TaskViews views) {
        this.tasks = tasks;
        this.views = views;
    }

    @GetMapping("/api/tasks/{id}/view")
    TaskView view(@PathVariable String id, Principal principal) {
        return tasks.task(id, principal.getName())
                .map(views::view)
                .orElseThrow(() -> new Refusal("tasks.unknown-task", "", id));
    }
}
