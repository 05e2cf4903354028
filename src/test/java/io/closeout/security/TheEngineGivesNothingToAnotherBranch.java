package io.closeout.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.register.AssetCard;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * Every line of {@code routes.txt} under {@code /camunda/api}, called over real HTTP with every id of a case of 北区 by
 * people who hold every role elsewhere: in 南区, and in another company.
 */
class TheEngineGivesNothingToAnotherBranch extends TwoBranches {
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 409, 422);

    @Autowired
    private FilterService filters;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService engineTasks;

    private record Line(String who, String method, String address) {}

    private static List<Line> linesOfTheEngine() throws Exception {
        List<Line> lines = new ArrayList<>();
        String heading = "";
        for (String line : new ClassPathResource("routes.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            String[] columns = line.strip().split(" +");
            if (line.startsWith("[")) {
                heading = line.substring(1, line.length() - 1);
            } else if (columns.length == 3 && !line.startsWith("#")) {
                String method = columns[1].equals("*") ? "GET" : columns[1];
                lines.add(new Line(columns[0], method, heading + columns[2]));
            }
        }
        return lines.stream()
                .filter(line -> line.address().startsWith("/camunda/api/"))
                .filter(line -> !line.address().endsWith("/logout"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {IN_THE_SOUTH, ELSEWHERE})
    void whateverAddressIsCalledWithTheIdsOfTheCase(String stranger) throws Exception {
        AssetCard asset = inTheNorth();
        String number = toBeReviewed(asset);
        String task = openTask(REVIEWS, "Task_ReviewByFinance", number);
        Map<String, List<String>> ids = idsOf(number, task);
        Visit visit = visit(stranger);
        List<Line> lines = linesOfTheEngine();
        assertThat(lines).hasSizeGreaterThan(90);
        int told = 0;

        for (Line line : lines) {
            for (String address : addresses(line.address(), ids)) {
                HttpResponse<String> answer = visit.webapp(line.method(), address, body(line, stranger));

                String what = line.method() + " " + address + " " + answer.statusCode() + " " + answer.body();
                assertThat(answer.body()).as(what).doesNotContain(number, asset.code(), "firstName\":\"" + REPORTS);
                if (line.who().equals("administrator")) {
                    assertThat(answer.statusCode()).as(what).isEqualTo(403);
                } else if (address.contains("/task/")) {
                    assertThat(answer.statusCode()).as(what).isIn(REFUSED);
                } else if (answer.statusCode() == 200) {
                    told++;
                }
            }
        }

        assertThat(told).as("their own filters, the diagram").isPositive();
        assertThat(engineTasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(openTask(REVIEWS, "Task_ReviewByFinance", number)).isEqualTo(task);
    }

    private static String body(Line line, String stranger) {
        if (line.address().endsWith("/claim")) {
            return "{\"userId\":\"" + stranger + "\"}";
        }
        return line.method().equals("GET") || line.method().equals("OPTIONS") ? "" : "{}";
    }

    /** Every id of the engine that belongs to the case, and some that all share. */
    private Map<String, List<String>> idsOf(String number, String task) {
        String instance =
                engineTasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        List<String> uuids = new ArrayList<>(List.of(task, instance));
        runtime.createExecutionQuery().processInstanceId(instance).list().stream()
                .map(Execution::getId)
                .forEach(uuids::add);
        runtime.createVariableInstanceQuery().processInstanceIdIn(instance).list().stream()
                .map(VariableInstance::getId)
                .forEach(uuids::add);
        for (Job job : management.createJobQuery().processInstanceId(instance).list()) {
            uuids.addAll(List.of(job.getId(), job.getJobDefinitionId()));
        }
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(engineTasks
                        .createTaskQuery()
                        .taskId(task)
                        .singleResult()
                        .getProcessDefinitionId())
                .singleResult();
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        uuids.add(deployment.getId());
        repository.getDeploymentResources(deployment.getId()).stream()
                .map(Resource::getId)
                .limit(1)
                .forEach(uuids::add);
        uuids.add(filters.createTaskFilterQuery()
                .filterName("我的待办")
                .singleResult()
                .getId());
        uuids.add(filters.createTaskFilterQuery()
                .filterName("财务初审")
                .singleResult()
                .getId());
        return Map.of(
                "{uuid}",
                uuids.stream().distinct().toList(),
                "{definition}",
                List.of(definition.getId()),
                "{login}",
                List.of(REPORTS, REVIEWS));
    }

    /** The first id of an address is each of its kind; a second is the first again. */
    private static List<String> addresses(String address, Map<String, List<String>> ids) {
        for (Map.Entry<String, List<String>> kind : ids.entrySet()) {
            if (address.contains(kind.getKey())) {
                return kind.getValue().stream()
                        .map(id -> address.replace(kind.getKey(), id))
                        .toList();
            }
        }
        return List.of(address.replace("{*rest}", "x"));
    }
}
