package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.depreciation.DepreciationRuns;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetClass;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Change;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.TaxClass;
import io.closeout.story.Story;
import io.closeout.whatif.WhatIfStatus;
import io.closeout.whatif.WhatIfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Real HTTP against the running application: /v3/api-docs is read as another system would, and taken at its word. */
class TheInterfaceIsAsDescribed extends Story {
    private static final String ANOTHER = "7690";
    private static final String REVIEWER_OF_ANOTHER = "reviewer.7690";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBER = "D-1000-2025-000007";
    private static final String TASK = "8f2c51d0-45c6-11f0-9a3e-0242ac120002";

    private final HttpClient http = HttpClient.newHttpClient();
    private JsonNode description;

    @LocalServerPort
    private int port;

    @Autowired
    private WhatIfs questions;

    @Autowired
    private DepreciationRuns runs;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    /** @param type of the body, empty if there is none */
    private record Example(Operation operation, String name, String type) {
        String label() {
            return operation.id() + " " + name + (type.isEmpty() ? "" : " as " + type);
        }
    }

    private record Operation(String method, String path, JsonNode said) {
        String id() {
            return said.path("operationId").textValue();
        }

        /** Content types of its body, none if it takes none. */
        JsonNode bodies() {
            return said.path("requestBody").path("content");
        }

        List<Example> examples() {
            List<Example> examples = new ArrayList<>();
            bodies().properties().forEach(body -> names(body.getValue())
                    .forEach(name -> examples.add(new Example(this, name, body.getKey()))));
            if (bodies().isEmpty() && said.path("parameters").isEmpty()) {
                answered().forEach(name -> examples.add(new Example(this, name, "")));
            } else if (bodies().isEmpty()) {
                names(said.path("parameters").path(0)).forEach(name -> examples.add(new Example(this, name, "")));
            }
            return examples;
        }

        /** Status under which an answer of that name is shown. */
        int status(String example) {
            return said.path("responses").properties().stream()
                    .filter(answer -> answer.getValue()
                            .path("content")
                            .valueStream()
                            .anyMatch(content -> names(content).contains(example)))
                    .mapToInt(answer -> Integer.parseInt(answer.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(id() + " shows no answer to the example " + example));
        }

        Set<String> answered() {
            return said.path("responses")
                    .valueStream()
                    .flatMap(answer -> answer.path("content").valueStream())
                    .flatMap(content -> names(content).stream())
                    .collect(Collectors.toSet());
        }

        private static List<String> names(JsonNode examples) {
            List<String> names = new ArrayList<>();
            examples.path("examples").fieldNames().forEachRemaining(names::add);
            return names;
        }
    }

    @BeforeEach
    void read() throws Exception {
        HttpResponse<String> answer = send(call(OPERATIONS, "GET", "/v3/api-docs", "", ""));
        assertThat(answer.statusCode()).isEqualTo(200);
        description = JSON.readTree(answer.body());
    }

    @Test
    void andNamesEveryRoute() {
        Set<String> routed = new TreeSet<>();
        routes.getHandlerMethods().keySet().forEach(route -> route.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path ->
                        route.getMethodsCondition().getMethods().forEach(method -> routed.add(method + " " + path))));

        assertThat(routed).contains("POST /api/disposals", "GET /api/tasks/{id}/view");
        assertThat(operations())
                .extracting(operation -> operation.method() + " " + operation.path())
                .containsExactlyInAnyOrderElementsOf(routed);
    }

    @Test
    void andSaysWhatEachDoesInBothLanguagesWithItsFormatsAndAnExample() {
        for (Operation operation : operations()) {
            assertThat(operation.said().path("summary").asText())
                    .as(operation.id())
                    .matches("[A-Z][ -~]+ \\p{IsHan}+");
            assertThat(operation.said().path("parameters").valueStream().map(it -> it.path("description")))
                    .as(operation.id())
                    .allMatch(JsonNode::isTextual);
            assertThat(operation
                            .said()
                            .path("responses")
                            .valueStream()
                            .flatMap(it -> it.path("content").properties().stream()))
                    .as(operation.id())
                    .allMatch(content -> !content.getKey().contains("*")
                            && content.getValue().has("schema"));
            assertThat(operation.bodies().properties())
                    .as(operation.id())
                    .allMatch(body ->
                            !body.getKey().contains("*") && body.getValue().has("schema"));
            assertThat(operation.examples())
                    .as(operation.id())
                    .anyMatch(example -> operation.status(example.name()) < 300)
                    .anyMatch(example -> operation.status(example.name()) >= 400);
            assertThat(operation.answered())
                    .as("%s: examples that are asked", operation.id())
                    .isEqualTo(operation.examples().stream().map(Example::name).collect(Collectors.toSet()));
        }
    }

    @TestFactory
    Stream<DynamicTest> andAnswersEveryExampleAsItIsShown() {
        return operations().stream()
                .flatMap(operation -> operation.examples().stream())
                .map(example -> DynamicTest.dynamicTest(example.label(), () -> assertAnswered(example)));
    }

    private void assertAnswered(Example example) throws Exception {
        Operation operation = example.operation();
        Map<String, String> real = prepared(operation.id(), example.name());
        String path = operation.path();
        for (JsonNode parameter : operation.said().path("parameters")) {
            String value = parameter
                    .path("examples")
                    .path(example.name())
                    .path("value")
                    .asText();
            path = path.replace("{" + parameter.path("name").textValue() + "}", real.getOrDefault(value, value));
        }
        JsonNode body = operation
                .bodies()
                .path(example.type())
                .path("examples")
                .path(example.name())
                .path("value");
        int status = operation.status(example.name());
        if (status < 300 && body.isObject()) {
            assertFits(body, operation.bodies().path(example.type()).path("schema"), "request");
        }

        String person =
                switch (operation.id()) {
                    case "scanIn" -> WAREHOUSE;
                    case "registerAssets", "cancelSource" -> KEEPER;
                    case "startDepreciationRun", "depreciationRun" -> REVIEWER;
                    case "taxDifferences", "whatIf" -> REVIEWER_OF_ANOTHER;
                    default -> OPERATIONS;
                };
        HttpResponse<String> answer =
                send(call(person, operation.method(), path, example.type(), replaced(body, real)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        String type = answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
        JsonNode shown = operation
                .said()
                .path("responses")
                .path("" + status)
                .path("content")
                .path(type);
        if (type.equals("text/csv")) {
            assertThat(answer.body())
                    .isEqualTo(shown.path("examples")
                            .path(example.name())
                            .path("value")
                            .textValue());
            return;
        }
        JsonNode said = JSON.readTree(answer.body());
        assertFits(said, shown.path("schema"), "answer");
        if (said.has("number")) {
            real.put(NUMBER, said.path("number").textValue());
        }
        assertThat(said)
                .isEqualTo(JSON.readTree(
                        replaced(shown.path("examples").path(example.name()).path("value"), real)));
    }

    /** What the examples take for granted; fresh assets and cases stand for those that they name. */
    private Map<String, String> prepared(String operation, String example) {
        Map<String, String> real = new HashMap<>();
        AssetCard printer = anAsset("OFFICE", "6000.00");
        real.put("PRN-001", printer.code());
        real.put("打印机", printer.name());
        switch (operation) {
            case "disposalCase", "withdrawCase" -> real.put(NUMBER, reported(printer));
            case "taskView" -> {
                real.put(NUMBER, reported(printer));
                real.put(TASK, openTask(OPERATIONS, "Task_AppraiseAssets", real.get(NUMBER)));
            }
            case "depreciationRun" -> runs.start(COMPANY, YearMonth.of(2025, 6), REVIEWER);
            case "taxDifferences" -> inACompanyOfItsOwn();
            case "whatIf" -> {
                inACompanyOfItsOwn();
                real.put("4711", String.valueOf(asked()));
            }
            case "scanIn" -> {
                if (example.equals("stored")) {
                    real.put(NUMBER, beingIsolated(printer));
                }
            }
            default -> real.keySet().removeIf(name -> !operation.equals("reportAssets"));
        }
        return real;
    }

    /** One asset, 100.00 a month in the books from May 2025, half of it for tax. */
    private void inACompanyOfItsOwn() {
        if (register.find(ANOTHER, "DESK-001").isPresent()) {
            return;
        }
        organisation.establish(new Company(ANOTHER, "税会公司", AccountingStandard.CAS));
        organisation.establish(
                new Department(ANOTHER, "", "PROD", "生产部", DepartmentFunction.USING, DepartmentUse.PRODUCTION));
        organisation.appoint(
                new Person(
                        REVIEWER_OF_ANOTHER,
                        "税务会计",
                        ANOTHER,
                        "PROD",
                        "",
                        true,
                        true,
                        Set.of(Post.ofCompany(ANOTHER, Role.FINANCE_REVIEWER))),
                null);
        cards.define(new AssetClass(ANOTHER, "OFFICE", "", "办公设备", false));
        cards.register(
                ANOTHER,
                CardValues.none()
                        .with(CardField.ASSET_CODE, "DESK-001")
                        .with(CardField.ASSET_NAME, "装配台")
                        .with(CardField.ASSET_CLASS, "OFFICE")
                        .with(CardField.USING_DEPARTMENT, "PROD")
                        .with(CardField.IN_SERVICE_DATE, "2025-04-20")
                        .with(CardField.COST, "6000.00")
                        .with(CardField.RESIDUAL_VALUE, "0.00")
                        .with(CardField.DEPRECIATION_METHOD, DepreciationMethod.SL)
                        .with(CardField.USEFUL_LIFE_MONTHS, 60)
                        .with(CardField.TAX_CLASS, TaxClass.MACHINERY),
                new Change("system", "", ""));
        runs.start(ANOTHER, YearMonth.of(2025, 5), REVIEWER_OF_ANOTHER);
        atOnce.charge(ANOTHER, YearMonth.of(2025, 5));
    }

    private long asked() {
        byte[] policy;
        try {
            policy = Files.readAllBytes(Path.of("decisions/DetermineDepreciationPolicy.dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long id = questions
                .begin(ANOTHER, "t.dmn", policy, 1, REVIEWER_OF_ANOTHER)
                .id();
        await().until(() -> questions.find(id, REVIEWER_OF_ANOTHER).status() == WhatIfStatus.PRICED);
        return id;
    }

    private static String replaced(JsonNode shown, Map<String, String> real) {
        String text = shown.isTextual() ? shown.textValue() : shown.toString();
        for (Map.Entry<String, String> one : real.entrySet()) {
            text = text.replace(one.getKey(), one.getValue());
        }
        return text;
    }

    @Test
    void andRefusesAsItSaysWithoutDoingAnything() throws Exception {
        for (Operation operation : operations()) {
            String path = operation.path().replaceAll("\\{.*?}", "x");
            String type = operation.bodies().isEmpty()
                    ? ""
                    : operation.bodies().fieldNames().next();
            assertRefused(operation, "401", call("", operation.method(), path, type, "{}"));
            assertRefused(operation, "405", call(OPERATIONS, "PATCH", path, type, "{}"));
            assertRefused(
                    operation,
                    "406",
                    call(OPERATIONS, operation.method(), path, type, "{}").setHeader("Accept", "application/yaml"));
            if (!type.isEmpty()) {
                assertRefused(operation, "400", call(OPERATIONS, operation.method(), path, type, ""));
                assertRefused(operation, "415", call(OPERATIONS, operation.method(), path, "application/yaml", "{}"));
            }
        }
    }

    private void assertRefused(Operation operation, String status, HttpRequest.Builder call) throws Exception {
        HttpResponse<String> answer = send(call);
        JsonNode said = JSON.readTree(answer.body());
        JsonNode shown = resolved(operation.said().path("responses").path(status))
                .path("content")
                .path("application/json");

        assertThat(answer.statusCode()).as(operation.id()).hasToString(status);
        assertFits(said, shown.path("schema"), operation.id());
        assertThat(shown.path("examples").has(said.path("code").asText()))
                .as("%s shows %s: %s", operation.id(), status, said)
                .isTrue();
    }

    @Test
    void toThoseWhoAreSignedInOnly() throws Exception {
        HttpResponse<String> answer = send(call("", "GET", "/v3/api-docs", "", ""));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("request.not-signed-in").doesNotContain("paths");
        assertThat(description.path("security").path(0).has("basic")).isTrue();
        assertThat(description.at("/components/securitySchemes/basic/scheme").asText())
                .isEqualTo("basic");
    }

    @Test
    void withAmountsAndMonthsAsText() {
        assertThat(description
                        .at("/components/schemas/DisposalCaseAsset/properties/cost/pattern")
                        .asText())
                .isEqualTo("^-?\\d+\\.\\d{2}$");
        assertThat(description
                        .at("/components/schemas/DisposalCase/properties/derecognitionMonth/format")
                        .asText())
                .isEqualTo("year-month");
        assertThat(description.at("/components/schemas/AssetState/description").asText())
                .contains("PENDING_WRITE_OFF 待核销");
    }

    /** No class stands for these bodies: the names that are read are compared with the names that are described. */
    @Test
    void withEveryInputThatIsRead() throws Exception {
        Set<String> read =
                named("web/PricedAssets.java", "(?:money|number|whole|date|choice|list|word)\\(\"([a-z_]+)\"");
        Set<String> described = properties("PricedAsset");
        described.addAll(properties("LifeEvent"));
        described.removeAll(Set.of("asset_id", "case_id"));
        assertThat(described).contains("take_on", "recoverable").isEqualTo(read);

        assertThat(properties("PurchasedAsset"))
                .isEqualTo(Stream.of(CardField.values()).map(CardField::code).collect(Collectors.toSet()));

        assertThat(properties("VoucherPreviewInputs"))
                .contains("boot_paid")
                .isEqualTo(named("disposal/PreviewType.java", "\"([a-z_]+)\""));
    }

    private static Set<String> named(String source, String pattern) throws Exception {
        String text = Files.readString(Path.of("src/main/java/io/closeout", source));
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> properties(String schema) {
        Set<String> names = new TreeSet<>();
        description
                .at("/components/schemas/" + schema + "/properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private List<Operation> operations() {
        return description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(said -> new Operation(said.getKey().toUpperCase(), path.getKey(), said.getValue())))
                .toList();
    }

    private JsonNode resolved(JsonNode said) {
        return said.has("$ref") ? description.at(said.path("$ref").textValue().substring(1)) : said;
    }

    /** The part of JSON Schema that the description uses. */
    private void assertFits(JsonNode value, JsonNode said, String where) {
        JsonNode schema = resolved(said);
        if (schema.has("anyOf")) {
            JsonNode one = schema.path("anyOf").path(value.isNull() ? 1 : 0);
            assertFits(value, one, where);
            return;
        }
        String type = value.getNodeType().name().toLowerCase().replace("number", value.isInt() ? "integer" : "number");
        List<String> types = schema.path("type").isArray()
                ? schema.path("type").valueStream().map(JsonNode::asText).toList()
                : List.of(schema.path("type").asText());
        assertThat(types.contains(type) || types.contains("number") && type.equals("integer"))
                .as("%s %s: %s", where, schema, value)
                .isTrue();
        if (value.isTextual() && schema.has("pattern")) {
            assertThat(value.textValue())
                    .as(where)
                    .matches(schema.path("pattern").textValue());
        }
        if (value.isTextual() && schema.has("enum")) {
            assertThat(schema.path("enum").valueStream().map(JsonNode::textValue))
                    .contains(value.textValue());
        }
        schema.path("required").forEach(name -> assertThat(value.has(name.textValue()))
                .as("%s %s", where, name)
                .isTrue());
        value.forEach(element -> {
            if (value.isArray()) {
                assertFits(element, schema.path("items"), where + "[]");
            }
        });
        if (value.isObject()) {
            value.properties().forEach(field -> {
                JsonNode property = schema.path("properties").path(field.getKey());
                JsonNode any = schema.path("additionalProperties");
                assertFits(field.getValue(), property.isMissingNode() ? any : property, where + "." + field.getKey());
            });
        }
    }

    private HttpRequest.Builder call(String person, String method, String path, String type, String body) {
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        method,
                        type.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            call.header("Content-Type", type);
        }
        if (!person.isEmpty()) {
            String credentials = Base64.getEncoder().encodeToString((person + ":demo").getBytes());
            call.header("Authorization", "Basic " + credentials);
        }
        return call;
    }

    private HttpResponse<String> send(HttpRequest.Builder call) throws Exception {
        return http.send(call.build(), HttpResponse.BodyHandlers.ofString());
    }
}
