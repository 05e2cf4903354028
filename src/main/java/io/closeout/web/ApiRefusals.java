package io.closeout.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.closeout.refusal.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers other systems with the same sentences that people read, beside the field they belong to. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiRefusals {
    /**
     * What every refused call is answered with.
     *
     * @param field empty when the refusal concerns the request as a whole
     */
    @Schema(name = "Refusal", description = "Why a request was refused 拒绝原因; nothing was written")
    record Answer(
            @Schema(
                            description = "the field that is wrong, empty if it is the request as a whole",
                            example = "stoppedOn")
                    String field,
            @Schema(description = "what is wrong and what to do, in the language of Accept-Language") String message,
            @Schema(description = "the same for programs; stays when the sentence changes") String code) {
        static Answer of(Refusal refusal, Locale locale) {
            return new Answer(refusal.field(), refusal.sentence(locale), refusal.code());
        }

        Map<String, Object> toModel() {
            return Map.of("field", field, "message", message, "code", code);
        }
    }

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
        if (failure.getCause() instanceof BoundedBodies.TooLarge large) {
            return answer(HttpStatus.PAYLOAD_TOO_LARGE, large.refusal(), locale);
        }
        String field = failure.getCause() instanceof JsonMappingException mapping ? field(mapping) : "";
        if (!field.isEmpty()) {
            return unreadable(field, locale);
        }
        boolean missing = failure.getCause() == null;
        Refusal refusal = missing ? new Refusal("request.body-missing", "") : new Refusal("request.not-json", "");
        return answer(HttpStatus.BAD_REQUEST, refusal, locale);
    }

    @ExceptionHandler
    ResponseEntity<Answer> unreadable(MethodArgumentTypeMismatchException failure, Locale locale) {
        return unreadable(failure.getName(), locale);
    }

    @ExceptionHandler
    ResponseEntity<Answer> missing(MissingServletRequestParameterException failure, Locale locale) {
        return answer(
                HttpStatus.BAD_REQUEST, new Refusal("request.parameter-missing", failure.getParameterName()), locale);
    }

    private static ResponseEntity<Answer> unreadable(String field, Locale locale) {
        return answer(HttpStatus.BAD_REQUEST, new Refusal("request.not-readable", field, field), locale);
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
                .body(Answer.of(refusal, locale));
    }
}
