package io.closeout.web;

import static io.closeout.web.EngineBrowser.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.story.Story;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.scripting.engine.CamundaScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Attacks on 7.24.0 that are publicly known, through real HTTP by people who are signed in: each is seen to succeed while
 * its guard is off, and to fail while it is on. A proof of success changes nothing but a system property of this test.
 */
class TheEnginesHolesAreClosed extends Story {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROOF = "closeout.holes.proof";
    private static final String CODE = "${systemProperties.put('" + PROOF + "', 'run')}";
    private static final String DECISION = "DetermineDeadlines";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private SecurityFilterChain chain;

    @Autowired
    private FilterService filters;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService engineTasks;

    @BeforeEach
    @AfterEach
    void nothingHasRun() {
        System.clearProperty(PROOF);
    }

    interface Attack {
        HttpResponse<String> strike() throws Exception;
    }

    // ------------------------------------------------------------------ code in queries

    @ParameterizedTest
    @ValueSource(strings = {"list", "count"})
    void aPersonRunsNoCodeByWideningTheFilterOfTheirTasks(String ending) throws Exception {
        String path = ENGINE + "/filter/" + myTasks() + "/" + ending;
        EngineBrowser person = new EngineBrowser(port, OPERATIONS);

        codeRunsOnlyWithoutTheGuard(() -> person.post(path, orQuery(CODE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/task/count"})
    void anAdministratorRunsNoCodeByAskingForTasks(String path) throws Exception {
        EngineBrowser admin = new EngineBrowser(port, "admin");

        codeRunsOnlyWithoutTheGuard(() -> admin.post(ENGINE + path, orQuery(CODE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"assigneeExpression\":\"%s\"}", "{\"orQueries\":[{\"dueBeforeExpression\":\"%s\"}]}"})
    void anAdministratorRunsNoCodeByStoringAFilter(String query) throws Exception {
        EngineBrowser admin = new EngineBrowser(port, "admin");
        String filter = stored(admin, query.formatted(CODE));

        for (String ending : List.of("list", "count")) {
            codeRunsOnlyWithoutTheGuard(() -> admin.get(ENGINE + "/filter/" + filter + "/" + ending));
        }

        assertThat(admin.send("DELETE", ENGINE + "/filter/" + filter, "").statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{systemProperties.put('closeout.holes.proof','run')}",
                "${currentUser()}${systemProperties.put('closeout.holes.proof','run')}",
                "${now().setTime(systemProperties.put('closeout.holes.proof','run')==null?1:2)}",
                "${ currentUser() }",
                "x${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass()).invoke(null,'closeout.holes.proof','run')}"
            })
    void nothingButTheNamedExpressionsIsEvaluated(String expression) throws Exception {
        HttpResponse<String> answer =
                new EngineBrowser(port, "admin").post(ENGINE + "/task/count", orQuery(expression));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(System.getProperty(PROOF)).isNull();
    }

    @Test
    void theStandardFiltersSayWhoAsksAndWhen() throws Exception {
        String caseNumber = reported(anAsset("OFFICE", "3000.00"));
        Filter ofMyGroups = filters.saveFilter(filters.newTaskFilter("62")
                .setQuery(engineTasks
                        .createTaskQuery()
                        .followUpBeforeOrNotExistentExpression("${now()}")
                        .or()
                        .taskAssigneeExpression("${currentUser()}")
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .endOr()));
        Authorization readable = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        readable.setResource(Resources.FILTER);
        readable.setResourceId(ofMyGroups.getId());
        readable.addPermission(Permissions.READ);
        authorizations.saveAuthorization(readable);
        try {
            for (String filter : List.of(ofMyGroups.getId(), myTasks())) {
                String list = ENGINE + "/filter/" + filter + "/list";

                assertThat(new EngineBrowser(port, OPERATIONS).get(list).body()).contains(caseNumber);
                assertThat(new EngineBrowser(port, KEEPER).get(list).statusCode())
                        .isEqualTo(200);
                assertThat(new EngineBrowser(port, KEEPER).get(list).body()).doesNotContain(caseNumber);
            }
        } finally {
            filters.deleteFilter(ofMyGroups.getId());
        }
    }

    private void codeRunsOnlyWithoutTheGuard(Attack attack) throws Exception {
        ProcessEngineConfigurationImpl innards = innards();
        ExpressionManager guard = innards.getExpressionManager();
        innards.setExpressionManager(new SpringExpressionManager(beans));
        try {
            attack.strike();
            assertThat(System.getProperty(PROOF)).as("without the guard").isEqualTo("run");
        } finally {
            innards.setExpressionManager(guard);
            System.clearProperty(PROOF);
        }

        HttpResponse<String> answer = attack.strike();

        assertThat(System.getProperty(PROOF)).isNull();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("message").asText()).contains("${currentUser()}");
    }

    private static String orQuery(String expression) {
        return "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}".formatted(expression);
    }

    private String myTasks() {
        return filters.createTaskFilterQuery().filterName("我的待办").singleResult().getId();
    }

    private String stored(EngineBrowser admin, String query) throws Exception {
        HttpResponse<String> created = admin.post(
                ENGINE + "/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"62\",\"properties\":{},\"query\":%s}".formatted(query));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
        return JSON.readTree(created.body()).path("id").asText();
    }

    // ------------------------------------------------------------------ second doors

    @Test
    void theSetUpMakesNoAdministratorEvenWhereNobodyIsOne() throws Exception {
        EngineBrowser person = new EngineBrowser(port, OPERATIONS);
        List<User> members =
                identities.createUserQuery().memberOfGroup("camunda-admin").list();
        assertThat(members).extracting(User::getId).contains("admin");
        String user = "{\"profile\":{\"id\":\"intruder.62\",\"firstName\":\"x\",\"lastName\":\"y\"},"
                + "\"credentials\":{\"password\":\"intruder.62\"}}";
        Attack attack = () -> person.post("/camunda/api/admin/setup/default/user/create", user);
        members.forEach(member -> identities.deleteMembership(member.getId(), "camunda-admin"));
        try {
            assertThat(attack.strike().statusCode()).isEqualTo(404);
            assertThat(identities.createUserQuery().userId("intruder.62").count())
                    .isZero();

            withoutTheList(attack);
            assertThat(identities.createUserQuery().userId("intruder.62").count())
                    .as("without the list")
                    .isEqualTo(1);
        } finally {
            identities.deleteUser("intruder.62");
            members.forEach(member -> identities.createMembership(member.getId(), "camunda-admin"));
        }
    }

    @Test
    void theEnginesOwnPasswordOpensNothing() throws Exception {
        User user = identities.newUser("door.62");
        user.setPassword("door.62");
        identities.saveUser(user);
        identities.createMembership("door.62", "camunda-admin");
        EngineBrowser person = new EngineBrowser(port, OPERATIONS);
        Attack attack = () -> person.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                "username=door.62&password=door.62");
        try {
            assertThat(attack.strike().statusCode()).isEqualTo(404);
            HttpResponse<String> without = withoutTheList(attack);
            assertThat(without.body()).as("without the list").contains("\"userId\":\"door.62\"");
        } finally {
            identities.deleteUser("door.62");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda//api/admin/setup/default/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda/api/admin;/setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin/../admin/setup/default/user/create",
                "/camunda/api/tasklist/../admin/setup/default/user/create",
                "/camunda/api/admin/%2e%2e/admin/setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/setup%2Fdefault/user/create",
                "/camunda/api/admin/SETUP/default/user/create",
                "/camunda/API/admin/setup/default/user/create",
                "/camunda/lib/../api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create%00",
                "/camunda/api/admin/auth/user/default/login/tasklist/",
                "/camunda/api/admin/auth/user/default/login;x=y/tasklist",
                "/camunda/api/admin/auth/user/default//login/tasklist",
                "/camunda/api/admin/auth/user/default/%6cogin/tasklist",
                "/camunda/api/admin/auth/user/default/logout/../login/tasklist",
                "/camunda/api/admin/auth/user/default/LOGIN/tasklist"
            })
    void noWayOfWritingTheAddressOpensThem(String address) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            String body = "username=admin&password=demo";
            String call = "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic %s\r\nConnection: close\r\n"
                            .formatted(address, Base64.getEncoder().encodeToString((OPERATIONS + ":demo").getBytes()))
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(body.length(), body);
            socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).matches("(?s)HTTP/1\\.1 40[04] .*");
        }
    }

    // ------------------------------------------------------------------ code brought in

    @Test
    void nobodyDeploysOverHttp() throws Exception {
        EngineBrowser admin = new EngineBrowser(port, "admin");
        String form = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nintruder.62\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"p.bpmn\"; filename=\"p.bpmn\"\r\n\r\n"
                + scriptProcess() + "\r\n--x--\r\n";
        Attack attack =
                () -> admin.send("POST", ENGINE + "/deployment/create", "multipart/form-data; boundary=x", form);
        try {
            assertThat(attack.strike().statusCode()).isEqualTo(404);
            assertThat(deployed()).isZero();

            withoutTheList(attack);
            assertThat(deployed()).as("without the list").isEqualTo(1);
        } finally {
            repository
                    .createDeploymentQuery()
                    .deploymentName("intruder.62")
                    .list()
                    .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        }
    }

    private long deployed() {
        return repository.createDeploymentQuery().deploymentName("intruder.62").count();
    }

    @Test
    void aScriptDoesNotRunEvenIfARealReleaseBringsOne() {
        String deployment = repository
                .createDeployment()
                .addInputStream(
                        "script62.bpmn",
                        new ByteArrayInputStream(scriptProcess().getBytes(StandardCharsets.UTF_8)))
                .deploy()
                .getId();
        ProcessEngineConfigurationImpl innards = innards();
        try {
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey("Script62"))
                    .hasMessageContaining("juel");
            assertThat(scriptsRun()).isZero();

            innards.getScriptingEngines()
                    .setScriptEngineResolver(new DefaultScriptEngineResolver(new CamundaScriptEngineManager()));
            runtime.startProcessInstanceByKey("Script62");
            assertThat(scriptsRun()).as("without the guard").isEqualTo(1);
        } finally {
            innards.getScriptingEngines().setScriptEngineResolver(innards.getScriptEngineResolver());
            repository.deleteDeployment(deployment, true);
        }
    }

    private long scriptsRun() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey("run.62")
                .count();
    }

    private ProcessEngineConfigurationImpl innards() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private static String scriptProcess() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                  <process id="Script62" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="s"/>
                    <sequenceFlow id="f" sourceRef="s" targetRef="t"/>
                    <scriptTask id="t" scriptFormat="juel">
                      <script>${execution.setProcessBusinessKey('run.62')}</script>
                    </scriptTask>
                    <sequenceFlow id="g" sourceRef="t" targetRef="e"/>
                    <endEvent id="e"/>
                  </process>
                </definitions>""";
    }

    /** FEEL 1.19.3 runs code from hostile expressions: nobody hands values to a table, or a table to the engine. */
    @Test
    void nobodyAsksADecisionTableOverHttp() throws Exception {
        EngineBrowser admin = new EngineBrowser(port, "admin");

        opensOnlyWithoutTheList(
                () -> admin.post(
                        ENGINE + "/decision-definition/key/" + DECISION + "/evaluate",
                        "{\"variables\":{\"step\":{\"value\":\"Task_SignOff\"},\"totalCost\":{\"value\":1}}}"),
                "[");
    }

    // ------------------------------------------------------------------ the case behind the engine's back

    @Test
    void nobodyWritesAVariableDirectly() throws Exception {
        EngineBrowser admin = new EngineBrowser(port, "admin");
        String caseNumber = reported(anAsset("OFFICE", "3000.00"));
        String task = openTask(OPERATIONS, "Task_AppraiseAssets", caseNumber);
        String instance = instanceOf(caseNumber);
        String text = "{\"value\":\"x\",\"type\":\"String\"}";
        for (String address : List.of(
                "/task/" + task + "/variables/v62",
                "/task/" + task + "/localVariables/v62",
                "/process-instance/" + instance + "/variables/v62",
                "/execution/" + instance + "/localVariables/v62")) {
            Attack attack = () -> admin.send("PUT", ENGINE + address, text);

            assertThat(attack.strike().statusCode()).isEqualTo(404);
            assertThat(withoutTheList(attack).statusCode())
                    .as("without the list " + address)
                    .isEqualTo(204);
        }
    }

    @Test
    void nobodyMovesTheirOwnDeadlineOrTheirCandidates() throws Exception {
        String caseNumber = reported(anAsset("OFFICE", "3000.00"));
        String task = openTask(OPERATIONS, "Task_AppraiseAssets", caseNumber);
        EngineBrowser person = new EngineBrowser(port, OPERATIONS);
        assertThat(person.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + OPERATIONS + "\"}")
                        .statusCode())
                .isEqualTo(204);
        var due = engineTasks.createTaskQuery().taskId(task).singleResult().getDueDate();
        assertThat(due).isNotNull();

        assertThat(person.send("PUT", ENGINE + "/task/" + task, "{\"assignee\":\"" + OPERATIONS + "\",\"due\":null}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(person.post(
                                ENGINE + "/task/" + task + "/identity-links",
                                "{\"userId\":\"li.guan\",\"type\":\"candidate\"}")
                        .statusCode())
                .isEqualTo(404);

        assertThat(engineTasks.createTaskQuery().taskId(task).singleResult().getDueDate())
                .isEqualTo(due);
    }

    @Test
    void anAdministratorNeitherCancelsNorModifiesACase() throws Exception {
        EngineBrowser admin = new EngineBrowser(port, "admin");
        String caseNumber = reported(anAsset("OFFICE", "3000.00"));
        String instance = instanceOf(caseNumber);
        String modification =
                "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"Task_AppraiseAssets\"}],\"skipIoMappings\":true}";

        assertThat(admin.post(ENGINE + "/process-instance/" + instance + "/modification", modification)
                        .statusCode())
                .isEqualTo(404);
        Attack cancel = () -> admin.send("DELETE", ENGINE + "/process-instance/" + instance, "");
        assertThat(cancel.strike().statusCode()).isEqualTo(404);
        assertWaitsFor(caseNumber, "Task_AppraiseAssets");
        assertThat(withoutTheList(cancel).statusCode()).as("without the list").isEqualTo(204);
    }

    @Test
    void anAdministratorStopsACaseAndLetsItGoOn() throws Exception {
        EngineBrowser admin = new EngineBrowser(port, "admin");
        String instance = instanceOf(reported(anAsset("OFFICE", "3000.00")));
        for (boolean suspended : new boolean[] {true, false}) {
            assertThat(admin.send(
                                    "PUT",
                                    ENGINE + "/process-instance/" + instance + "/suspended/",
                                    "{\"suspended\":%s}".formatted(suspended))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .singleResult()
                            .isSuspended())
                    .isEqualTo(suspended);
        }
    }

    @Test
    void cockpitIsNotAnsweredToOthers() throws Exception {
        EngineBrowser person = new EngineBrowser(port, CONTROLLER);
        for (String address :
                List.of(ENGINE + "/process-definition", ENGINE + "/deployment", "/camunda/app/cockpit/default/")) {
            assertThat(person.get(address).statusCode()).as(address).isEqualTo(403);
        }
        assertThat(person.post(ENGINE + "/process-instance", "{}").statusCode()).isEqualTo(403);
        assertThat(person.post(ENGINE + "/variable-instance", "{}").statusCode())
                .isEqualTo(403);
    }

    // ------------------------------------------------------------------ whose task it is

    /** Whoever a task is given to sees its case, of whatever branch or company. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userId\":\"hai.gong\"}",
                "{\"userId\":\"nobody.at.all\"}",
                "{\"userId\":\"\"}",
                "{\"userId\":null}",
                "{\"userId\":[\"chen.gong\"]}",
                "{\"userId\":\"chen.gong \"}",
                "{}",
                ""
            })
    void whoMayClaimATaskGivesItToNobodyElse(String claim) throws Exception {
        String task = openTask(OPERATIONS, "Task_AppraiseAssets", reported(anAsset("OFFICE", "3000.00")));
        EngineBrowser person = new EngineBrowser(port, OPERATIONS);

        for (String verb : List.of("claim", "claim/", "%63laim")) {
            HttpResponse<String> answer = person.post(ENGINE + "/task/" + task + "/" + verb, claim);

            assertThat(answer.statusCode()).as(verb + answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("[userId]");
            assertThat(assigneeOf(task)).isNull();
        }
    }

    @Test
    void aTaskThatSomebodyHasClaimedIsNotClaimedAgain() throws Exception {
        String task = openTask(OPERATIONS, "Task_AppraiseAssets", reported(anAsset("OFFICE", "3000.00")));
        engineTasks.setAssignee(task, "sun.jingli");

        HttpResponse<String> answer = claimed(task, OPERATIONS);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(assigneeOf(task)).isEqualTo("sun.jingli");
    }

    @Test
    void whoeverHasClaimedATaskGivesItBackAndNobodyElseDoes() throws Exception {
        String caseNumber = reported(anAsset("OFFICE", "3000.00"));
        String task = openTask(OPERATIONS, "Task_AppraiseAssets", caseNumber);
        assertThat(claimed(task, OPERATIONS).statusCode()).isEqualTo(204);
        for (String other : List.of(KEEPER, CONTROLLER)) {
            assertThat(new EngineBrowser(port, other)
                            .post(ENGINE + "/task/" + task + "/unclaim", "")
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
            assertThat(assigneeOf(task)).isEqualTo(OPERATIONS);
        }
        EngineBrowser person = new EngineBrowser(port, OPERATIONS);
        HttpResponse<String> forged = person.send(person.call(ENGINE + "/task/" + task + "/unclaim")
                .setHeader("X-XSRF-TOKEN", "guess")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(assigneeOf(task)).isEqualTo(OPERATIONS);

        HttpResponse<String> givenBack = person.post(ENGINE + "/task/" + task + "/unclaim", "");
        assertThat(givenBack.statusCode())
                .as(givenBack.headers() + givenBack.body())
                .isEqualTo(204);

        assertThat(assigneeOf(task)).isNull();
        assertWaitsFor(caseNumber, "Task_AppraiseAssets");
        assertThat(claimed(task, OPERATIONS).statusCode()).isEqualTo(204);
        assertThat(person.post(ENGINE + "/task/" + task + "/assignee", "{\"userId\":null}")
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> claimed(String task, String login) throws Exception {
        return new EngineBrowser(port, login)
                .post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"%s\"}".formatted(login));
    }

    private String assigneeOf(String task) {
        return engineTasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    // ------------------------------------------------------------------ answers

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Object | \"rO0ABXQAA3J1bg==\" |"
                        + " {\"objectTypeName\":\"java.lang.String\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}",
                "Object | \"{}\"               |"
                        + " {\"objectTypeName\":\"java.util.HashMap\",\"serializationDataFormat\":\"application/json\"}",
                "File   | \"eA==\"             | {\"filename\":\"x.html\",\"mimetype\":\"text/html\"}",
                "Bytes  | \"eA==\"             | {}",
                "Xml    | \"<x/>\"             | {}",
                "Json   | \"{}\"               | {}",
                "Double | 1.5                  | {}",
                "Date   | \"2025-06-09T00:00:00.000+0000\" | {}",
                "object | \"rO0ABXQAA3J1bg==\" | {}",
                "String | \"x\"                | {\"transient\":true}",
                "String | {\"a\":1}            | {}",
                "String | [1]                  | {}",
                "Long   | 99999999999999999999 | {}",
                "String | 1e999                | {}"
            })
    void anAnswerIsATextAWholeNumberOrYesOrNo(String type, String value, String info) throws Exception {
        String caseNumber = reported(anAsset("OFFICE", "3000.00"));
        String task = openTask(OPERATIONS, "Task_AppraiseAssets", caseNumber);
        EngineBrowser person = new EngineBrowser(port, OPERATIONS);
        String answers = "{\"variables\":{\"conclusion\":{\"value\":\"SCRAP\",\"type\":\"String\"},"
                + "\"finding\":{\"value\":%s,\"type\":\"%s\",\"valueInfo\":%s}}}".formatted(value, type, info);

        for (String verb :
                List.of("complete", "submit-form", "complete/", "submit-form/", "%63omplete", "submit%2Dform")) {
            HttpResponse<String> answer = person.post(ENGINE + "/task/" + task + "/" + verb, answers);

            assertThat(answer.statusCode()).as(verb + answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("[finding]");
        }
        assertWaitsFor(caseNumber, "Task_AppraiseAssets");
    }

    @Test
    void whatIsSaidTwiceIsNotRead() throws Exception {
        String caseNumber = reported(anAsset("OFFICE", "3000.00"));
        String task = openTask(OPERATIONS, "Task_AppraiseAssets", caseNumber);
        String twice = "{\"variables\":{},\"variables\":{\"finding\":{\"type\":\"File\",\"value\":\"eA==\"}}}";

        HttpResponse<String> answer =
                new EngineBrowser(port, OPERATIONS).post(ENGINE + "/task/" + task + "/complete", twice);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertWaitsFor(caseNumber, "Task_AppraiseAssets");
    }

    @Test
    void anOrdinaryAnswerCompletesTheTask() throws Exception {
        String caseNumber = reported(anAsset("OFFICE", "3000.00"));
        String task = openTask(OPERATIONS, "Task_AppraiseAssets", caseNumber);
        String answers = "{\"variables\":{\"conclusion\":{\"value\":\"SCRAP\",\"type\":\"String\"},"
                + "\"finding\":{\"value\":\"主板损坏\",\"type\":\"String\",\"valueInfo\":{}},\"more\":{\"value\":null}}}";

        HttpResponse<String> answer =
                new EngineBrowser(port, OPERATIONS).post(ENGINE + "/task/" + task + "/submit-form", answers);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertWaitsFor(caseNumber, "Task_BookPickup");
    }

    @Test
    void aBodyOfAHundredMegabytesIsRefusedBeforeItIsSent() throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5000);
            String call = "POST %s/task/0/complete HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic %s\r\n"
                            .formatted(ENGINE, Base64.getEncoder().encodeToString((OPERATIONS + ":demo").getBytes()))
                    + "Content-Type: application/json\r\nContent-Length: 104857600\r\n\r\n{";
            socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));

            byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 413".length());

            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aBodyThatHidesItsSizeIsRefusedWhenItIsTooLarge() throws Exception {
        byte[] body = new byte[70 * 1024];
        EngineBrowser person = new EngineBrowser(port, OPERATIONS);

        HttpResponse<String> answer = person.send(person.call(ENGINE + "/filter/" + myTasks() + "/list")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("64 KB");
    }

    // ------------------------------------------------------------------ headers

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nowhere",
                "/cockpit-is-not-theirs",
                "/api/disposals/D-1",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/lib/deps.js",
                "/camunda/api/admin/setup/default/user/create",
                ENGINE + "/filter/count",
                ENGINE + "/deployment/create",
                ENGINE + "/task/count",
                "//nowhere",
                "/nowhere;x=y"
            })
    void everyAnswerCarriesEachProtectionOnce(String address) throws Exception {
        var headers = new EngineBrowser(port, OPERATIONS).get(address).headers();

        assertThat(headers.allValues("Content-Security-Policy")).as("policy").hasSize(1);
        assertThat(headers.allValues("X-Content-Type-Options")).isEqualTo(List.of("nosniff"));
        assertThat(headers.allValues("X-Frame-Options")).isEqualTo(List.of("DENY"));
        assertThat(headers.allValues("Referrer-Policy")).isEqualTo(List.of("same-origin"));
        assertThat(headers.allValues("X-XSS-Protection")).isSubsetOf("0");
    }

    @Test
    void aStrangersAnswerCarriesThemToo() throws Exception {
        for (String address :
                List.of("/login", "/", "/api/disposals/D-1", ENGINE + "/filter", "/camunda/app/cockpit/")) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .as(address)
                    .hasSize(1);
        }
    }

    private String instanceOf(String caseNumber) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .get(0)
                .getRootProcessInstanceId();
    }

    private void opensOnlyWithoutTheList(Attack attack, String success) throws Exception {
        assertThat(attack.strike().statusCode()).isEqualTo(404);
        assertThat(withoutTheList(attack).body()).as("without the list").startsWith(success);
    }

    /** Lets whoever is signed in pass to every address, as it would be without the list. */
    private HttpResponse<String> withoutTheList(Attack attack) throws Exception {
        var guards = chain.getFilters();
        int place = guards.indexOf(guards.stream()
                .filter(AuthorizationFilter.class::isInstance)
                .findFirst()
                .orElseThrow());
        var guard = guards.set(place, (request, response, on) -> on.doFilter(request, response));
        try {
            return attack.strike();
        } finally {
            guards.set(place, guard);
        }
    }
}
