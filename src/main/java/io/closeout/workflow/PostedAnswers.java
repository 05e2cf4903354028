package io.closeout.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closeout.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what a browser posts to the engine before the engine does. A body is bounded; the answers of a task are texts,
 * whole numbers, yes or no, or nothing, never files, objects or anything serialised; who claims a task claims it for
 * themselves, as whoever a task is given to sees its case. The engine gets all that written anew, so that it cannot read
 * it in another way.
 */
class PostedAnswers extends OncePerRequestFilter {
    /** In bytes: five opinions of the longest kind. */
    static final int LARGEST_BODY = 64 * 1024;

    private static final Pattern COMPLETION =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/task/[^/]+/(complete|submit-form)/?");

    private static final Pattern CLAIM = Pattern.compile("/camunda/api/engine/engine/[^/]+/task/[^/]+/claim/?");

    private static final Set<String> ACCEPTED = Set.of("", "String", "Boolean", "Integer", "Long", "Null");

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("OPTIONS");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, tooLarge());
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, tooLarge());
            return;
        }
        byte[] taken;
        try {
            taken = is(COMPLETION, request) ? answersIn(body) : is(CLAIM, request) ? claimIn(body, request) : body;
        } catch (JsonProcessingException e) {
            refuse(request, response, HttpStatus.BAD_REQUEST, new Refusal("request.not-json", ""));
            return;
        } catch (Refusal refusal) {
            refuse(request, response, HttpStatus.UNPROCESSABLE_ENTITY, refusal);
            return;
        }
        chain.doFilter(new ReadBody(request, taken), response);
    }

    private static Refusal tooLarge() {
        return new Refusal("engine.body-too-large", "", LARGEST_BODY / 1024);
    }

    /** By the decoded address, as the engine reads it: {@code /%63omplete} is no way around. */
    private static boolean is(Pattern address, HttpServletRequest request) {
        return address.matcher(request.getServletPath() + request.getPathInfo()).matches();
    }

    private byte[] claimIn(byte[] body, HttpServletRequest request) throws IOException {
        String claiming = request.getRemoteUser();
        if (!json.readTree(body).path("userId").asText().equals(claiming)) {
            throw new Refusal("engine.claims-for-another", "userId");
        }
        return json.writeValueAsBytes(json.createObjectNode().put("userId", claiming));
    }

    private byte[] answersIn(byte[] body) throws IOException {
        ObjectNode answers = json.createObjectNode();
        for (Map.Entry<String, JsonNode> posted :
                json.readTree(body).path("variables").properties()) {
            answers.set(posted.getKey(), answer(posted.getKey(), posted.getValue()));
        }
        return json.writeValueAsBytes(json.createObjectNode().set("variables", answers));
    }

    private ObjectNode answer(String field, JsonNode posted) {
        JsonNode value = posted.path("value");
        if (!ACCEPTED.contains(posted.path("type").asText(""))
                || !posted.path("valueInfo").isEmpty()) {
            throw new Refusal("engine.answer-type", field);
        }
        ObjectNode answer = json.createObjectNode();
        if (value.isNull() || value.isMissingNode()) {
            return answer.put("type", "Null").putNull("value");
        }
        if (value.isTextual()) {
            return answer.put("type", "String").put("value", value.textValue());
        }
        if (value.isBoolean()) {
            return answer.put("type", "Boolean").put("value", value.booleanValue());
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return answer.put("type", "Long").put("value", value.longValue());
        }
        throw new Refusal("engine.answer-type", field);
    }

    /** In the shape that {@link RefusedCompletions} gives a refusal of the domain. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Refusal refusal)
            throws IOException {
        String field = refusal.field().isEmpty() ? "" : " [" + refusal.field() + "]";
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                Map.of("type", "Refusal", "message", refusal.sentence(request.getLocale()) + field));
    }
}
