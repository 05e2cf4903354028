package io.closeout.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the {@code *.tests.csv} beside a decision table: inputs, {@code ->}, what the table answers. */
class DecisionTablesAnswer {
    private static final String ROWS = "rows";
    private static final Path FOLDER = Path.of("decisions");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void asTheirTestRowsSay(String table, List<String> row, List<String> header, DmnModelInstance model) {
        DmnDecision decision = ENGINE.parseDecision(table, model);
        int arrow = header.indexOf("->");
        var answer = ENGINE.evaluateDecisionTable(decision, inputs(model, header.subList(0, arrow), row));
        List<String> outputs = header.subList(arrow + 1, header.size());
        if (outputs.equals(List.of(ROWS))) {
            List<String> names = model.getModelElementsByType(Output.class).stream()
                    .map(Output::getName)
                    .toList();
            assertThat(answer.stream().map(rule -> text(rule, names, "/")).collect(Collectors.joining("; ")))
                    .isEqualTo(row.get(arrow + 1));
        } else {
            List<String> expected = row.subList(arrow + 1, row.size());
            boolean noRule = expected.stream().allMatch(String::isEmpty);
            assertThat(answer.stream().map(rule -> text(rule, outputs, ",")).toList())
                    .isEqualTo(noRule ? List.of() : List.of(String.join(",", expected)));
        }
    }

    private static String text(DmnDecisionRuleResult rule, List<String> outputs, String separator) {
        return outputs.stream()
                .map(name -> String.valueOf(rule.<Object>getEntry(name)))
                .collect(Collectors.joining(separator));
    }

    private static Map<String, Object> inputs(DmnModelInstance model, List<String> names, List<String> row) {
        Map<String, String> types = model.getModelElementsByType(Input.class).stream()
                .map(Input::getInputExpression)
                .collect(Collectors.toMap(
                        expression -> expression.getText().getTextContent(), expression -> expression.getTypeRef()));
        Map<String, Object> inputs = new HashMap<>();
        IntStream.range(0, names.size())
                .forEach(i -> inputs.put(names.get(i), value(types.get(names.get(i)), row.get(i))));
        return inputs;
    }

    private static Object value(String type, String text) {
        return switch (type) {
            case "long" -> Long.valueOf(text);
            case "boolean" -> Boolean.valueOf(text);
            default -> text;
        };
    }

    static Stream<Arguments> rows() throws IOException {
        try (Stream<Path> tables = Files.list(FOLDER)) {
            return tables
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".dmn"))
                    .sorted()
                    .toList()
                    .stream()
                    .flatMap(name -> rowsOf(name.replace(".dmn", "")));
        }
    }

    private static Stream<Arguments> rowsOf(String table) {
        try {
            DmnModelInstance model =
                    Dmn.readModelFromFile(FOLDER.resolve(table + ".dmn").toFile());
            List<List<String>> lines = Files.readAllLines(FOLDER.resolve(table + ".tests.csv")).stream()
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            return lines.stream().skip(1).map(row -> Arguments.of(table, row, lines.get(0), model));
        } catch (IOException e) {
            throw new UncheckedIOException("every table has its test rows beside it", e);
        }
    }
}
