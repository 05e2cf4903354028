package io.closeout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CockpitShowsEveryDiagram extends BrowserStory {
    @Autowired
    private RepositoryService repository;

    @Test
    void withEveryNodeOfEveryModel() throws IOException {
        List<ProcessDefinition> definitions =
                repository.createProcessDefinitionQuery().latestVersion().list();
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            assertThat(definitions)
                    .hasSameSizeAs(models.filter(model -> model.toString().endsWith(".bpmn"))
                            .toList());
        }
        Page page = browserOf("admin");
        for (ProcessDefinition definition : definitions) {
            page.navigate(address("/"));
            page.navigate(
                    address("/camunda/app/cockpit/default/#/process-definition/" + definition.getId() + "/runtime"));
            page.locator(".djs-container svg").first().waitFor();
            page.locator(".djs-shape").first().waitFor();
            Chromium.screenshot(page, "cockpit-" + definition.getKey());
            int nodes = repository
                    .getBpmnModelInstance(definition.getId())
                    .getModelElementsByType(FlowNode.class)
                    .size();
            assertThat(page.locator(".djs-shape[data-element-id]:not([data-element-id$=_label])")
                            .count())
                    .as(definition.getKey())
                    .isEqualTo(nodes);
        }
    }
}
