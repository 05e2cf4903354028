package io.closeout.web;

import io.closeout.access.Scope;
import io.closeout.depreciation.DepreciationRuns;
import io.closeout.disposal.Restore;
import io.closeout.disposal.Restores;
import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import io.closeout.workflow.Tasks;
import io.closeout.workflow.Tasks.OpenTask;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
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
    private final TaskViews views;
    private final RunTaskViews runViews;
    private final RestoreViews restoreViews;
    private final DepreciationRuns runs;
    private final Restores restores;

    TaskApi(
            Visitor visitor,
            Tasks tasks,
            TaskViews views,
            RunTaskViews runViews,
            RestoreViews restoreViews,
            DepreciationRuns runs,
            Restores restores) {
        this.visitor = visitor;
        this.tasks = tasks;
        this.views = views;
        this.runViews = runViews;
        this.restoreViews = restoreViews;
        this.runs = runs;
        this.restores = restores;
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
                .filter(open -> visitor.sees(person, about(open)))
                .map(this::view)
                .orElseThrow(() -> new Refusal("tasks.unknown-task", "", id));
    }

    /** A restore is seen by whoever sees its case. */
    private String about(OpenTask open) {
        String number = open.task().caseNumber();
        return restores.find(number).map(Restore::caseNumber).orElse(number);
    }

    private TaskView view(OpenTask open) {
        String number = open.task().caseNumber();
        return runs.find(number)
                .map(run -> runViews.view(open, run))
                .or(() -> restores.find(number).map(restore -> restoreViews.view(open, restore)))
                .orElseGet(() -> views.view(open));
    }
}
