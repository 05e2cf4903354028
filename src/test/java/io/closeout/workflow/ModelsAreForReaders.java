package io.closeout.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelsAreForReaders {
    @ParameterizedTest
    @MethodSource("processes")
    void theFileIsNamedAfterTheProcess(Path file) {
        Process process =
                model(file).getModelElementsByType(Process.class).iterator().next();
        assertThat(file.getFileName()).hasToString(process.getId() + ".bpmn");
        assertThat(process.getName()).matches(".*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyNodeIsDrawn(Path file) {
        assertThat(model(file).getModelElementsByType(FlowNode.class))
                .allSatisfy(node ->
                        assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyHumanTaskHasCandidatesAFormADueDateAndOneEscalationTimer(Path file) {
        BpmnModelInstance model = model(file);
        assertThat(model.getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).startsWith("${candidates.");
            assertThat(task.getCamundaFormKey()).as(task.getId()).isEqualTo("embedded:deployment:forms/step.html");
            assertThat(task.getCamundaDueDate()).as(task.getId()).isEqualTo("${deadlines.due(execution)}");
            assertThat(model.getModelElementsByType(BoundaryEvent.class).stream()
                            .filter(event -> event.getAttachedTo().equals(task))
                            .filter(event -> !event.cancelActivity())
                            .filter(event ->
                                    event.getEventDefinitions().iterator().next() instanceof TimerEventDefinition))
                    .as(task.getId())
                    .hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theFieldsAStepDeclaresAreThoseItsFormAsks(Path file) throws IOException {
        for (UserTask task : model(file).getModelElementsByType(UserTask.class)) {
            JsonNode form = new ObjectMapper()
                    .readTree(Path.of("processes/forms", task.getId() + ".json").toFile());
            List<String> asked = new ArrayList<>();
            form.forEach(field -> {
                asked.add(field.get("name").asText());
                assertThat(field.at("/labels/zh").asText()).isNotBlank();
                assertThat(field.at("/labels/en").asText()).isNotBlank();
            });
            assertThat(AnswerReader.fields(task)).as(task.getId()).containsExactlyInAnyOrderElementsOf(asked);
        }
    }

    static Stream<Path> processes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    private static BpmnModelInstance model(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }
}
