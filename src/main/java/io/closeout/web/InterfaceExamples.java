package io.closeout.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Puts the files of {@code openapi/} into the description of the interface. An example of an operation is what files of one
 * name say: {@code examples/<operation>/<name>.request.json} its body, {@code .parameters.json} its parameters,
 * {@code .200.json} or {@code .422.json} its answer; {@code .csv} for a table. {@code schemas/} describes bodies that no
 * class stands for.
 */
@Component
class InterfaceExamples {
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("json", org.springframework.http.MediaType.APPLICATION_JSON_VALUE, "csv", "text/csv");

    private static final Map<String, String> WHY = Map.of(
            "404", "Not there, or not for this person 不存在",
            "422", "Refused by the rules, nothing was written 业务规则不允许");

    private final ResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private final ObjectMapper json;

    InterfaceExamples(ObjectMapper json) {
        this.json = json;
    }

    private record Said(String operation, String name, String part, String type, Resource file) {
        static Said of(Resource file) {
            try {
                String[] path = file.getURL().getPath().split("/");
                String[] name = path[path.length - 1].split("\\.");
                return new Said(path[path.length - 2], name[0], name[1], name[2], file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String example() {
            return operation + " " + name;
        }

        boolean isRefusal() {
            return part.startsWith("4");
        }
    }

    /** @throws IllegalStateException if a file fits no operation */
    void addTo(OpenAPI description) {
        try {
            for (Resource file : files.getResources("classpath:openapi/schemas/*.json")) {
                String name = file.getFilename().replace(".json", "");
                description.getComponents().addSchemas(name, Json31.mapper().readValue(text(file), Schema.class));
            }
            for (Said said : inOrder(files.getResources("classpath:openapi/examples/*/*.*"))) {
                add(said, description);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By name, those that are refused last. */
    private static List<Said> inOrder(Resource... examples) {
        List<Said> all = Stream.of(examples).map(Said::of).toList();
        Set<String> refused =
                all.stream().filter(Said::isRefusal).map(Said::example).collect(Collectors.toSet());
        return all.stream()
                .sorted(Comparator.comparing((Said said) -> refused.contains(said.example()))
                        .thenComparing(Said::example))
                .toList();
    }

    private void add(Said said, OpenAPI description) throws IOException {
        Operation operation = InterfaceDescription.operations(description)
                .filter(candidate -> said.operation().equals(candidate.getOperationId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no operation for the example " + said.file()));
        String text = text(said.file());
        Object value = said.type().equals("json") ? json.readTree(text) : text;
        switch (said.part()) {
            case "parameters" -> addParameters(operation, said.name(), (JsonNode) value);
            case "request" -> add(operation.getRequestBody().getContent(), said, value);
            default -> add(answer(operation, said.part()).getContent(), said, value);
        }
    }

    private static void addParameters(Operation operation, String name, JsonNode values) {
        for (Parameter parameter : operation.getParameters()) {
            JsonNode value = values.path(parameter.getName());
            if (!value.isMissingNode()) {
                parameter.addExample(name, new Example().value(value));
            }
        }
    }

    /** An operation may be refused for what an example of it is refused for. */
    private static ApiResponse answer(Operation operation, String status) {
        return operation
                .getResponses()
                .computeIfAbsent(status, unsaid -> InterfaceDescription.refused(WHY.getOrDefault(status, status)));
    }

    private static void add(Content content, Said said, Object value) {
        MediaType taken = content.get(MEDIA_TYPES.get(said.type()));
        if (taken == null) {
            throw new IllegalStateException(said.file() + " is none of " + content.keySet());
        }
        taken.addExamples(said.name(), new Example().value(value));
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
