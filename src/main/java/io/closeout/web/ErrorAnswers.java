package io.closeout.web;

import io.closeout.refusal.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.MappingJackson2JsonView;

/**
 * Answers what no controller has answered: a stranger, an unknown address, a wrong method or format. A call of the
 * interface is answered in the shape of {@link ApiRefusals.Answer}, whatever the caller accepts; pages keep their error
 * page.
 */
@Controller
class ErrorAnswers extends BasicErrorController {
    private final ErrorAttributes errors;

    ErrorAnswers(ErrorAttributes errors, ServerProperties server, ObjectProvider<ErrorViewResolver> pages) {
        super(errors, server.getError(), pages.orderedStream().toList());
        this.errors = errors;
    }

    /** Asked where the caller prefers a page. */
    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        if (!calls(request)) {
            ModelAndView page = super.errorHtml(request, response);
            RefusedRequest.of(request)
                    .ifPresent(
                            refusal -> page.addObject("sentence", refusal.sentence(LocaleContextHolder.getLocale())));
            return page;
        }
        ModelAndView answer = new ModelAndView(new MappingJackson2JsonView(), answer(request));
        answer.setStatus(getStatus(request));
        return answer;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        if (!calls(request)) {
            return super.error(request);
        }
        return ResponseEntity.status(getStatus(request))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer(request));
    }

    private static boolean calls(HttpServletRequest request) {
        return address(request).startsWith("/api/") || address(request).startsWith("/v3/api-docs");
    }

    /** Of the request that failed, not of this one. */
    private static String address(HttpServletRequest request) {
        String root = request.getContextPath();
        return Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), root)
                .substring(root.length());
    }

    private Map<String, Object> answer(HttpServletRequest request) {
        return ApiRefusals.Answer.of(refusal(request), LocaleContextHolder.getLocale())
                .toModel();
    }

    private Refusal refusal(HttpServletRequest request) {
        Optional<Refusal> said = RefusedRequest.of(request);
        if (said.isPresent()) {
            return said.get();
        }
        Throwable error = errors.getError(new ServletWebRequest(request));
        if (error instanceof HttpRequestMethodNotSupportedException wrong) {
            String[] methods = Objects.requireNonNullElse(wrong.getSupportedMethods(), new String[0]);
            return new Refusal("request.wrong-method", "", wrong.getMethod(), String.join(", ", methods));
        }
        if (error instanceof HttpMediaTypeNotSupportedException wrong) {
            return new Refusal("request.wrong-content-type", "", MediaType.toString(wrong.getSupportedMediaTypes()));
        }
        if (error instanceof HttpMediaTypeNotAcceptableException wrong) {
            return new Refusal("request.no-such-format", "", MediaType.toString(wrong.getSupportedMediaTypes()));
        }
        HttpStatus status = getStatus(request);
        return switch (status) {
            case UNAUTHORIZED -> new Refusal("request.not-signed-in", "");
            case FORBIDDEN -> new Refusal("request.not-allowed", "");
            case NOT_FOUND -> new Refusal("request.unknown-address", "", address(request));
            default ->
                status.is4xxClientError() ? new Refusal("request.malformed", "") : new Refusal("request.failed", "");
        };
    }
}
