package io.closeout.web;

import io.closeout.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request that is refused before any controller sees it; {@link ErrorAnswers} says the sentence, to people and programs. */
final class RefusedRequest {
    private static final String REFUSAL = RefusedRequest.class.getName();

    private RefusedRequest() {}

    static void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Refusal refusal)
            throws IOException {
        request.setAttribute(REFUSAL, refusal);
        response.sendError(status.value());
    }

    static void answer(HttpServletRequest request, HttpServletResponse response, TooManyAttempts wait)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
        answer(request, response, HttpStatus.TOO_MANY_REQUESTS, wait.refusal());
    }

    static Optional<Refusal> of(HttpServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(REFUSAL));
    }
}
