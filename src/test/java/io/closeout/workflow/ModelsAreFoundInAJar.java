package io.closeout.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A form is found only if it is deployed under its name relative to the folder, wherever the classes come from. */
class ModelsAreFoundInAJar {
    @TempDir
    private Path folder;

    @Test
    void underTheSameNamesAsInExplodedClasses() throws IOException {
        Map<String, Resource> exploded = ModelDeployment.packagedModels(new PathMatchingResourcePatternResolver());
        assertThat(exploded)
                .containsKeys(
                        "AssetDisposalProcess.bpmn",
                        "forms/step.html",
                        "forms/Task_SignOff.json",
                        "DetermineAccounts.dmn");

        try (URLClassLoader jar =
                new URLClassLoader(new URL[] {jarOf(exploded).toUri().toURL()}, null)) {
            assertThat(ModelDeployment.packagedModels(new PathMatchingResourcePatternResolver(jar)))
                    .containsOnlyKeys(exploded.keySet());
        }
    }

    private Path jarOf(Map<String, Resource> models) throws IOException {
        Path jar = folder.resolve("models.jar");
        try (JarOutputStream content = new JarOutputStream(Files.newOutputStream(jar))) {
            content.putNextEntry(new JarEntry("processes/"));
            content.putNextEntry(new JarEntry("processes/forms/"));
            content.putNextEntry(new JarEntry("decisions/"));
            for (Map.Entry<String, Resource> model : models.entrySet()) {
                String folderName = model.getKey().endsWith(".dmn") ? "decisions/" : "processes/";
                content.putNextEntry(new JarEntry(folderName + model.getKey()));
                try (InputStream text = model.getValue().getInputStream()) {
                    text.transferTo(content);
                }
            }
        }
        return jar;
    }
}
