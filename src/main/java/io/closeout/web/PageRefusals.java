package io.closeout.web;

import io.closeout.refusal.Refusal;
import java.util.Locale;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows a refusal that belongs to no form as a page of its own. */
@ControllerAdvice
class PageRefusals {
    /** Somebody else changed the same thing first; nothing was written. */
    static final String OVERTAKEN = "request.overtaken";

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, Locale locale) {
        return page(RefusalStatus.of(refusal), refusal, locale);
    }

    @ExceptionHandler({ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    ModelAndView overtaken(DataAccessException failure, Locale locale) {
        return page(HttpStatus.CONFLICT, new Refusal(OVERTAKEN, ""), locale);
    }

    private static ModelAndView page(HttpStatus status, Refusal refusal, Locale locale) {
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("sentence", refusal.sentence(locale));
        return page;
    }
}
