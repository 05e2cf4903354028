package io.closeout.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** {@code /camunda/api/engine/**}, Cockpit, Admin and Tasklist over real HTTP, role by role. */
class TheEngineTellsOnlyAdministrators extends TwoBranches {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ADMINISTRATORS_ONLY = List.of(
            "/process-instance",
            "/execution",
            "/variable-instance",
            "/event-subscription",
            "/incident",
            "/job",
            "/job-definition",
            "/deployment",
            "/authorization",
            "/batch",
            "/external-task",
            "/decision-definition",
            "/history/process-instance",
            "/history/activity-instance",
            "/history/variable-instance",
            "/history/task",
            "/history/detail",
            "/history/user-operation",
            "/history/identity-link-log",
            "/history/job-log",
            "/history/incident",
            "/history/decision-instance",
            "/history/batch");

    /** What Cockpit asks for by GET; the rest is not on the list of routes, or asked for by POST. */
    private static final List<String> THERE_IS_SOMETHING =
            List.of("/process-definition", "/job-definition", "/deployment", "/user");

    private static final Map<Role, List<String>> FILTERS = Map.of(
            Role.OPERATIONS, List.of("我的待办", "技术鉴定", "逾期"),
            Role.ASSET_KEEPER, List.of("我的待办", "预约移交", "补充证据", "逾期"),
            Role.IT_SECURITY, List.of("我的待办", "清除数据", "逾期"),
            Role.WAREHOUSE, List.of("我的待办", "扫码入库或封存", "逾期"),
            Role.FINANCE_REVIEWER, List.of("我的待办", "财务初审", "处理被拒凭证", "月度折旧计提", "资产变更", "年度复核", "核销恢复", "后续收支", "逾期"),
            Role.DEPARTMENT_HEAD, List.of("我的待办", "待我会签", "逾期"),
            Role.FINANCE_CONTROLLER, List.of("我的待办", "确认核销", "月度折旧计提", "资产变更", "核销恢复", "后续收支", "逾期"));

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identities;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    @Autowired
    @Qualifier("engineAuthorizations")
    private SmartInitializingSingleton start;

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseReadsInstancesHistoryVariablesJobsOrDeployments(Role role) throws Exception {
        toBeReviewed(inTheNorth());
        for (String path : ADMINISTRATORS_ONLY) {
            assertThat(told(personOf(role), path)).as(role + " " + path).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseIsToldHowManyInstancesRun(Role role) throws Exception {
        reportedBy(REPORTS, inTheNorth());
        assertThat(running(visit(personOf(role)).engine("GET", "/process-definition/statistics", "")))
                .isZero();
        assertThat(running(visit(personOf(role))
                        .get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics")))
                .isZero();
        assertThat(running(visit(ADMINISTERS).engine("GET", "/process-definition/statistics", "")))
                .isPositive();
    }

    /** Its own authorizations, whatever addresses are open. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void theEngineItselfTellsNobodyElse(Role role) {
        toBeReviewed(inTheNorth());
        String person = personOf(role);
        List<String> groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(person, groups);
        try {
            assertThat(List.of(
                            runtime.createProcessInstanceQuery().count(),
                            runtime.createExecutionQuery().count(),
                            management.createJobQuery().count(),
                            repository.createDeploymentQuery().count(),
                            authorizations.createAuthorizationQuery().count(),
                            history.createHistoricProcessInstanceQuery().count(),
                            history.createHistoricVariableInstanceQuery().count(),
                            history.createHistoricTaskInstanceQuery().count()))
                    .allMatch(count -> count > 0 == (role == Role.ADMIN));
        } finally {
            identities.clearAuthentication();
        }
    }

    private static int running(HttpResponse<String> statistics) throws Exception {
        int running = 0;
        if (statistics.statusCode() == 200) {
            for (JsonNode one : JSON.readTree(statistics.body())) {
                running += one.path("instances").asInt();
            }
        }
        return running;
    }

    @Test
    void administratorsDo() throws Exception {
        toBeReviewed(inTheNorth());
        for (String path : THERE_IS_SOMETHING) {
            assertThat(told(ADMINISTERS, path)).as(path).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseReadsOtherPeopleAndTheirGroups(Role role) throws Exception {
        String person = personOf(role);
        String other = role == Role.OPERATIONS ? REVIEWS : REPORTS;

        assertThat(told(person, "/user"))
                .extracting(user -> user.path("id").asText())
                .isSubsetOf(person);
        assertThat(told(person, "/group"))
                .extracting(group -> group.path("id").asText())
                .allMatch(group -> group.endsWith(role.name()));
        String groups = visit(person)
                .engine("GET", "/identity/groups?userId=" + other, "")
                .body();
        assertThat(groups)
                .doesNotContain(OURS + "." + (role == Role.OPERATIONS ? Role.FINANCE_REVIEWER : Role.OPERATIONS));
        assertThat(visit(person)
                        .engine("GET", "/user/" + other + "/profile", "")
                        .body())
                .doesNotContain("firstName\":\"" + other);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseReadsOtherPeoplesTasks(Role role) throws Exception {
        String number = reportedBy(REPORTS, inTheSouth());
        String task = openTask(REPORTS, "Task_AppraiseAssets", number);
        boolean theirs = role == Role.OPERATIONS;
        Visit visit = visit(personOf(role));

        if (Role.WITH_TASKS.contains(role)) {
            assertThat(inFilter(personOf(role), "我的待办").contains(task)).isEqualTo(theirs);
        }
        for (String path : List.of("", "/variables", "/identity-links", "/form", "/comment", "/attachment")) {
            HttpResponse<String> answer = visit.engine("GET", "/task/" + task + path, "");
            assertThat(answer.statusCode() == 200
                            && !answer.body().equals("[]")
                            && !answer.body().equals("{}"))
                    .as(role + " " + path + " " + answer.statusCode() + " " + answer.body())
                    .isIn(theirs, false);
        }
        assertThat(visit.engine("GET", "/task/" + task, "").statusCode()).isEqualTo(theirs ? 200 : 404);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void cockpitIsForAdministratorsTasklistForThoseWhoHaveTasksAndTheEnginesAdminPageForNobody(Role role) {
        Visit visit = visit(personOf(role));
        boolean administers = role == Role.ADMIN;

        assertThat(opens(visit, "cockpit")).isEqualTo(administers);
        assertThat(opens(visit, "admin")).isFalse();
        assertThat(opens(visit, "tasklist")).isEqualTo(administers || Role.WITH_TASKS.contains(role));
        assertThat(visit.get("/").body().contains("/camunda/app/tasklist/\""))
                .isEqualTo(administers || Role.WITH_TASKS.contains(role));
    }

    private static boolean opens(Visit visit, String app) {
        HttpResponse<String> answer = visit.get("/camunda/app/" + app + "/default/");
        return answer.statusCode() == 200 && answer.body().contains("app-name=\"" + app + "\"");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleReadsItsOwnFiltersAndTheyAllOpen(Role role) throws Exception {
        List<JsonNode> found = told(personOf(role), "/filter?sortBy=filterId&sortOrder=asc");
        List<String> names =
                found.stream().map(filter -> filter.path("name").asText()).toList();

        if (role == Role.ADMIN) {
            assertThat(names)
                    .containsAll(FILTERS.values().stream().flatMap(List::stream).toList());
            return;
        }
        assertThat(names).containsExactlyInAnyOrderElementsOf(FILTERS.getOrDefault(role, List.of()));
        for (JsonNode filter : found) {
            HttpResponse<String> tasks = visit(personOf(role))
                    .engine("GET", "/filter/" + filter.path("id").asText() + "/list", "");
            assertThat(tasks.statusCode()).as(tasks.body()).isEqualTo(200);
        }
    }

    @Test
    void aFilterShowsTheTasksOfItsStepAndTheOverdueOnes() throws Exception {
        String number = toBeReviewed(inTheNorth());
        String task = openTask(REVIEWS, "Task_ReviewByFinance", number);

        assertThat(inFilter(REVIEWS, "财务初审")).contains(task);
        assertThat(inFilter(REVIEWS, "处理被拒凭证")).doesNotContain(task);
        assertThat(inFilter(REVIEWS, "逾期")).doesNotContain(task);
        clock.pass(java.time.Duration.ofDays(30));
        assertThat(inFilter(REVIEWS, "逾期")).contains(task);
    }

    private List<String> inFilter(String person, String name) throws Exception {
        String id = told(person, "/filter").stream()
                .filter(filter -> filter.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        return told(person, "/filter/" + id + "/list").stream()
                .map(task -> task.path("id").asText())
                .toList();
    }

    @Test
    void noFilterCarriesAnotherExpressionThanTheThree() throws Exception {
        List<JsonNode> all = told(ADMINISTERS, "/filter");
        assertThat(all).isNotEmpty();
        assertThat(all.stream()
                        .flatMap(filter ->
                                EXPRESSION.matcher(filter.toString()).results().map(found -> found.group())))
                .isSubsetOf("${currentUser()}", "${currentUserGroups()}", "${now()}");
    }

    @Test
    void aRestartAddsNothing() {
        inTheNorth();
        long granted = authorizations.createAuthorizationQuery().count();
        long saved = filters.createTaskFilterQuery().count();

        start.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(granted);
        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(saved).isEqualTo(16);
    }

    @Test
    void twoNodesAppointTheFirstOfAPostAtOnce() throws Exception {
        String branch = "X" + aCode();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Void>> both = Stream.of("first", "second")
                    .map(name -> (Callable<Void>) () -> {
                        together.await();
                        appointed(
                                name + "." + branch, OURS, Set.of(Post.ofBranch(OURS, branch, Role.FINANCE_REVIEWER)));
                        return null;
                    })
                    .toList();
            for (var node : nodes.invokeAll(both)) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }
        String group = Post.ofBranch(OURS, branch, Role.FINANCE_REVIEWER).group();
        assertThat(identities.createUserQuery().memberOfGroup(group).count()).isEqualTo(2);
        assertThat(told("second." + branch, "/filter"))
                .extracting(filter -> filter.path("name").asText())
                .containsExactlyInAnyOrderElementsOf(FILTERS.get(Role.FINANCE_REVIEWER));
    }

    /** What the engine tells a person: nothing if it refuses. */
    private List<JsonNode> told(String person, String path) throws Exception {
        HttpResponse<String> answer = visit(person).engine("GET", path, "");
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isIn(200, 403, 404);
        List<JsonNode> told = new ArrayList<>();
        if (answer.statusCode() == 200) {
            JsonNode body = JSON.readTree(answer.body());
            assertThat(body.isArray()).as(path + " " + answer.body()).isTrue();
            body.forEach(told::add);
        }
        return told;
    }
}
