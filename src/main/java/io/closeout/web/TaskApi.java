package io.closeout.web;

import io.closeout.access.Scope;
import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import io.closeout.workflow.Tasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the forms in Tasklist, which get no amounts as process variables. */
@RestController
@Tag(name = "Tasks 待办任务", description = "What the forms in Tasklist show")
class TaskApi {
    private final Visitor visitor;
    private final Tasks tasks;
    private final List<TaskViewSource> sources;

    TaskApi(Visitor visitor, Tasks tasks, List<TaskViewSource> sources) {
        this.visitor = visitor;
        this.tasks = tasks;
        this.sources = sources;
    }

    @GetMapping(path = "/api/tasks/{id}/view", produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.TASKS_READ)
    @Operation(
            operationId = "taskView",
            summary = "What a task shows and asks 任务表单",
            description =
                    "Every word and amount is said in the language of Accept-Language and grouped for readers. Only for"
                            + " those whom the task waits for.")
    TaskView view(@Parameter(description = "任务编号") @PathVariable String id, Principal principal) {
        Person person = visitor.person(principal);
        return tasks.task(id, person.login())
                .flatMap(open -> sources.stream()
                        .flatMap(source -> source.view(open, person).stream())
                        .findFirst())
                .orElseThrow(() -> new Refusal("tasks.unknown-task", "", id));
    }
}
