package io.closeout.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.closeout.refusal.Refusal;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers other systems with the same sentences that people read, beside the field they belong to. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiRefusals {
    record Answer(String field, String message, String code) {}

    @ExceptionHandler
    ResponseEntity<Answer> refused(Refusal refusal, Locale locale) {
        return answer(RefusalStatus.of(refusal), refusal, locale);
    }

    @ExceptionHandler({ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    ResponseEntity<Answer> overtaken(DataAccessException failure, Locale locale) {
        return answer(HttpStatus.CONFLICT, new Refusal(PageRefusals.OVERTAKEN, ""), locale);
    }

    @ExceptionHandler
    ResponseEntity<Answer> unreadable(HttpMessageNotReadableException failure, Locale locale) {
        String field = failure.getCause() instanceof JsonMappingException mapping ? field(mapping) : "";
        Refusal refusal = field.isEmpty()
                ? new Refusal("request.not-json", "")
                : new Refusal("request.not-readable", field, field);
        return answer(HttpStatus.BAD_REQUEST, refusal, locale);
    }

    private static String field(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static ResponseEntity<Answer> answer(HttpStatus status, Refusal refusal, Locale locale) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Answer(refusal.field(), refusal.sentence(locale), refusal.code()));
    }
}
