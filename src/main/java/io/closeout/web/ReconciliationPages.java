package io.closeout.web;

import io.closeout.organisation.Person;
import io.closeout.reconciliation.Reconciliations;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 总账对账: the ERP's balances are handed in, compared, and every difference finds an owner. */
@Controller
@RequestMapping("/reconciliation")
class ReconciliationPages {
    private static final Set<String> FIELDS = Set.of("file", "owner", "note");

    private final Visitor visitor;
    private final Reconciliations reconciliations;
    private final BusinessClock clock;

    ReconciliationPages(Visitor visitor, Reconciliations reconciliations, BusinessClock clock) {
        this.visitor = visitor;
        this.reconciliations = reconciliations;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView month(@RequestParam(required = false) YearMonth month, Principal principal) {
        return page(month == null ? clock.thisMonth() : month, visitor.person(principal), HttpStatus.OK);
    }

    private ModelAndView page(YearMonth month, Person person, HttpStatus status) {
        return new ModelAndView("reconciliation", status)
                .addObject("month", month)
                .addObject("ledger", reconciliations.ledger(person.company(), month, person.login()))
                .addObject(
                        "found",
                        reconciliations
                                .of(person.company(), month, person.login())
                                .orElse(null));
    }

    @PostMapping("/{month}/balances")
    ModelAndView balances(
            @PathVariable YearMonth month, @RequestParam MultipartFile file, Principal principal, Locale locale)
            throws IOException {
        Path kept = Files.createTempFile("balances", "");
        try {
            file.transferTo(kept);
            return acting(month, principal, locale, person -> {
                reconciliations.takeIn(person.company(), month, kept, person.login());
                reconciliations.compare(person.company(), month, person.login());
            });
        } finally {
            Files.delete(kept);
        }
    }

    @PostMapping("/{month}/comparison")
    ModelAndView compare(@PathVariable YearMonth month, Principal principal, Locale locale) {
        return acting(
                month, principal, locale, person -> reconciliations.compare(person.company(), month, person.login()));
    }

    @PostMapping("/{month}/differences/{id}")
    ModelAndView assign(
            @PathVariable YearMonth month,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String note,
            Principal principal,
            Locale locale) {
        return acting(
                month,
                principal,
                locale,
                person -> reconciliations.assign(id, person.company(), owner, note, person.login()));
    }

    private interface Act {
        void by(Person person);
    }

    private ModelAndView acting(YearMonth month, Principal principal, Locale locale, Act act) {
        Person person = visitor.person(principal);
        try {
            act.by(person);
            return new ModelAndView("redirect:/reconciliation?month=" + month);
        } catch (Refusal refusal) {
            return page(month, person, RefusalStatus.of(refusal))
                    .addObject("refused", Refused.of(refusal, FIELDS, locale));
        }
    }
}
