package io.closeout.workflow;

import io.closeout.refusal.Refusal;
import io.closeout.register.CustomMethod;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.dmn.Dmn;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys processes, forms and decision tables before the first request: always the complete set, named relative to its
 * folder, so that a form is found from exploded classes and from the jar alike.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {
    private static final String NAME = "closeout";

    private final RepositoryService repository;
    private final ModelSettings settings;

    ModelDeployment(RepositoryService repository, ModelSettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean empty = repository.createDeploymentQuery().deploymentName(NAME).count() == 0;
        if (empty || settings.redeployOnChange()) {
            deploy();
        }
    }

    private void deploy() {
        DeploymentBuilder deployment = repository.createDeployment().name(NAME).enableDuplicateFiltering(false);
        packagedModels(new PathMatchingResourcePatternResolver()).forEach((name, resource) -> {
            requireSound(name, resource);
            try (InputStream content = resource.getInputStream()) {
                deployment.addInputStream(name, content);
            } catch (IOException e) {
                throw new IllegalStateException("cannot read " + resource, e);
            }
        });
        deployment.deploy();
    }

    /** A custom method that may not run is not deployed: the start stops at its sentence. */
    static void requireSound(String name, Resource resource) {
        if (name.equals(CustomMethod.TABLE + ".dmn")) {
            try (InputStream content = resource.getInputStream()) {
                new CustomMethodRows(Dmn.readModelFromStream(content)).requireSound();
            } catch (Refusal notRunnable) {
                throw new IllegalStateException(notRunnable.sentence(Locale.ENGLISH), notRunnable);
            } catch (IOException e) {
                throw new IllegalStateException("cannot read " + resource, e);
            }
        }
    }

    /** Processes, forms and tables of the class path by their names relative to {@code processes} or {@code decisions}. */
    static Map<String, Resource> packagedModels(ResourcePatternResolver resources) {
        Map<String, Resource> models = new TreeMap<>();
        collect(resources, models, "processes", "**/*.bpmn", "**/*.html", "**/*.json");
        collect(resources, models, "decisions", "**/*.dmn");
        return models;
    }

    private static void collect(
            ResourcePatternResolver resources, Map<String, Resource> models, String folder, String... patterns) {
        String marker = "/" + folder + "/";
        try {
            for (String pattern : patterns) {
                for (Resource resource : resources.getResources("classpath:" + folder + "/" + pattern)) {
                    String url = resource.getURL().toString();
                    models.put(url.substring(url.lastIndexOf(marker) + marker.length()), resource);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot list the models in " + folder, e);
        }
    }
}
