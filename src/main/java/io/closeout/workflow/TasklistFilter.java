package io.closeout.workflow;

import io.closeout.organisation.Role;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The saved filters of Tasklist, in the order in which it shows them. Each is read by those who hold one of its roles; of
 * its tasks the engine shows everybody their own.
 */
enum TasklistFilter {
    MINE("我的待办", Role.WITH_TASKS, query -> query),
    APPRAISE("技术鉴定", Role.OPERATIONS, "Task_AppraiseAssets"),
    BOOK_PICKUP("预约移交", Role.ASSET_KEEPER, "Task_BookPickup"),
    SUPPLY_EVIDENCE("补充证据", Role.ASSET_KEEPER, "Task_SupplyEvidence"),
    SANITISE("清除数据", Role.IT_SECURITY, "Task_SanitiseData"),
    ISOLATE("扫码入库或封存", Role.WAREHOUSE, "Task_IsolateAsset"),
    REVIEW("财务初审", Role.FINANCE_REVIEWER, "Task_ReviewByFinance"),
    SIGN("待我会签", Role.DEPARTMENT_HEAD, "Task_SignOff"),
    CONFIRM("确认核销", Role.FINANCE_CONTROLLER, "Task_ConfirmWriteOff"),
    RESOLVE("处理被拒凭证", Role.FINANCE_REVIEWER, "Task_ResolveRefusal"),
    RUN_DEPRECIATION(
            "月度折旧计提",
            Set.of(Role.FINANCE_REVIEWER, Role.FINANCE_CONTROLLER),
            query -> query.processDefinitionKey(DepreciationProcess.KEY)),
    CHANGE(
            "资产变更",
            Set.of(Role.FINANCE_REVIEWER, Role.FINANCE_CONTROLLER),
            query -> query.processDefinitionKey(ChangeProcess.KEY)),
    REVIEW_YEARLY("年度复核", Set.of(Role.FINANCE_REVIEWER), query -> query.processDefinitionKey(ReviewProcess.KEY)),
    RESTORE(
            "核销恢复",
            Set.of(Role.FINANCE_REVIEWER, Role.FINANCE_CONTROLLER),
            query -> query.processDefinitionKey(RestoreProcess.KEY)),
    SETTLE(
            "后续收支",
            Set.of(Role.FINANCE_REVIEWER, Role.FINANCE_CONTROLLER),
            query -> query.processDefinitionKey(DisposalProcess.SETTLEMENT)),
    OVERDUE("逾期", Role.WITH_TASKS, query -> query.dueBeforeExpression("${now()}"));

    private final String title;
    private final Set<Role> roles;
    private final UnaryOperator<TaskQuery> narrowing;

    TasklistFilter(String title, Role role, String step) {
        this(title, Set.of(role), query -> query.taskDefinitionKey(step));
    }

    TasklistFilter(String title, Set<Role> roles, UnaryOperator<TaskQuery> narrowing) {
        this.title = title;
        this.roles = roles;
        this.narrowing = narrowing;
    }

    String title() {
        return title;
    }

    boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** The most urgent first. */
    TaskQuery narrow(TaskQuery all) {
        return narrowing
                .apply(all)
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc();
    }
}
