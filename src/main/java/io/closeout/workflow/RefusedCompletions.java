package io.closeout.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives Tasklist the plain sentence when the domain refuses a completed task, or somebody has claimed it already. The engine's REST application wraps it in
 * English and answers 500, and our exception handlers never see it; here it becomes {@code sentence [field]} with 422, and 409 when
 * somebody else was faster.
 */
class RefusedCompletions extends OncePerRequestFilter {
    private static final Pattern COMPLETION =
            Pattern.compile("/camunda/api/engine/.*/task/[^/]+/(complete|submit-form|claim|unclaim|deployed-form)/?");
    private static final Pattern REFUSAL = Pattern.compile("⟦(\\w*)⟧(.*?)'?$", Pattern.DOTALL);

    /** The engine's ways to say that somebody else completed or claimed the task first, or that there is none to see. */
    private static final Pattern OVERTAKEN = Pattern.compile(
            "ENGINE-03005|Cannot find task with id|\"?task\"? is null|is already claimed by someone else");

    private final ObjectMapper json;

    RefusedCompletions(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !COMPLETION.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            rewriteIfRefused(answer, request.getLocale());
        }
        answer.copyBodyToResponse();
    }

    private void rewriteIfRefused(ContentCachingResponseWrapper answer, Locale locale) throws IOException {
        String message =
                json.readTree(answer.getContentAsByteArray()).path("message").asText();
        Matcher refusal = REFUSAL.matcher(message);
        if (refusal.find()) {
            String field = refusal.group(1).isEmpty() ? "" : " [" + refusal.group(1) + "]";
            rewrite(answer, HttpStatus.UNPROCESSABLE_ENTITY, refusal.group(2) + field);
        } else if (OVERTAKEN.matcher(message).find()) {
            rewrite(answer, HttpStatus.CONFLICT, new Refusal("request.overtaken", "").sentence(locale));
        }
    }

    private void rewrite(ContentCachingResponseWrapper answer, HttpStatus status, String sentence) throws IOException {
        answer.resetBuffer();
        answer.setStatus(status.value());
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        String body = json.writeValueAsString(Map.of("type", "Refusal", "message", sentence));
        answer.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
