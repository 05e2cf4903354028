package io.closeout.web;

import io.closeout.intake.Finding;
import io.closeout.intake.ImportProfile;
import io.closeout.intake.ImportProfiles;
import io.closeout.intake.RegisterImport;
import io.closeout.intake.RegisterImports;
import io.closeout.intake.TrialBalance;
import io.closeout.money.Money;
import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 导入台账: a file is handed in, its faults are shown beside its rows, then its cards are registered. */
@Controller
@RequestMapping("/imports")
class ImportPages {
    private static final Set<String> DECISION_FIELDS =
            Set.of("cost", "accumulated", "impairment", "goodOnly", "reason");

    private final Visitor visitor;
    private final RegisterImports imports;
    private final ImportProfiles profiles;

    ImportPages(Visitor visitor, RegisterImports imports, ImportProfiles profiles) {
        this.visitor = visitor;
        this.imports = imports;
        this.profiles = profiles;
    }

    @GetMapping
    ModelAndView list(@ModelAttribute ImportForm form, Principal principal) {
        return list(form, visitor.person(principal), HttpStatus.OK);
    }

    private ModelAndView list(ImportForm form, Person person, HttpStatus status) {
        return new ModelAndView("imports", status)
                .addObject("form", form)
                .addObject("profiles", profiles.known(person.company()))
                .addObject("imports", imports.all(person.login()));
    }

    @PostMapping
    ModelAndView begin(
            @ModelAttribute ImportForm form, @RequestParam MultipartFile file, Principal principal, Locale locale)
            throws IOException {
        Person person = visitor.person(principal);
        try (InputStream content = file.getInputStream()) {
            ImportProfile profile = form.toProfile(profiles.known(person.company()));
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            RegisterImport begun = imports.begin(person.company(), name, content, profile, person.login());
            return new ModelAndView("redirect:/imports/" + begun.id());
        } catch (Refusal refusal) {
            return list(form, person, RefusalStatus.of(refusal))
                    .addObject("refused", Refused.of(refusal, ImportForm.FIELDS, locale));
        }
    }

    @GetMapping("/{id}")
    ModelAndView one(
            @PathVariable long id,
            @RequestParam(defaultValue = "FAULT") Finding.Severity severity,
            @RequestParam(defaultValue = "1") int page,
            Principal principal) {
        return one(visitor.registerImport(visitor.person(principal), id), severity, page, HttpStatus.OK);
    }

    private ModelAndView one(RegisterImport shown, Finding.Severity severity, int page, HttpStatus status) {
        RegisterImports.Findings findings = imports.findings(shown.id(), severity, (page - 1) * Page.SIZE, Page.SIZE);
        return new ModelAndView("import", status)
                .addObject("import", shown)
                .addObject("severity", severity)
                .addObject("findings", new Page<>(findings.shown(), page, findings.total()));
    }

    @PostMapping("/{id}/answer")
    ModelAndView answer(@PathVariable long id, @RequestParam String answer, Principal principal, Locale locale) {
        return acting(id, principal, locale, (shown, person) -> imports.answer(id, answer, person.login()));
    }

    @PostMapping("/{id}/apply")
    ModelAndView apply(@PathVariable long id, @ModelAttribute DecisionForm form, Principal principal, Locale locale) {
        return acting(
                id,
                principal,
                locale,
                (shown, person) -> imports.apply(id, form.trialBalance(shown), form.goodOnly(), person.login()));
    }

    @PostMapping("/{id}/sign")
    ModelAndView sign(
            @PathVariable long id, @RequestParam(defaultValue = "") String reason, Principal principal, Locale locale) {
        return acting(id, principal, locale, (shown, person) -> imports.sign(id, reason, person.login()));
    }

    @PostMapping("/{id}/cancel")
    ModelAndView cancel(@PathVariable long id, Principal principal, Locale locale) {
        return acting(id, principal, locale, (shown, person) -> imports.cancel(id, person.login()));
    }

    @PostMapping("/{id}/resume")
    ModelAndView resume(@PathVariable long id, Principal principal, Locale locale) {
        return acting(id, principal, locale, (shown, person) -> imports.resume(id, person.login()));
    }

    private interface Act {
        void on(RegisterImport shown, Person person);
    }

    private ModelAndView acting(long id, Principal principal, Locale locale, Act act) {
        Person person = visitor.person(principal);
        RegisterImport shown = visitor.registerImport(person, id);
        try {
            act.on(shown, person);
            return new ModelAndView("redirect:/imports/" + id);
        } catch (Refusal refusal) {
            return one(imports.find(id, person.login()), Finding.Severity.FAULT, 1, RefusalStatus.of(refusal))
                    .addObject("refused", Refused.of(refusal, DECISION_FIELDS, locale));
        }
    }

    /**
     * What the keeper chose, as text.
     *
     * @param cost balance of 固定资产, and so on; empty for a file without take-on
     */
    record DecisionForm(String cost, String accumulated, String impairment, Boolean goodOnly) {
        DecisionForm {
            goodOnly = Objects.requireNonNullElse(goodOnly, false);
        }

        /** @throws Refusal if an amount cannot be read */
        TrialBalance trialBalance(RegisterImport shown) {
            return shown.profile().takeOnMonth() == null
                    ? null
                    : new TrialBalance(
                            amount("cost", cost), amount("accumulated", accumulated), amount("impairment", impairment));
        }

        private static Money amount(String field, String text) {
            String plain = text == null ? "" : text.strip().replace(",", "");
            if (plain.isEmpty()) {
                if (field.equals("impairment")) {
                    return Money.ZERO;
                }
                throw new Refusal("form.balance-missing", field);
            }
            try {
                return Money.of(plain);
            } catch (NumberFormatException | ArithmeticException e) {
                throw new Refusal("form.not-an-amount", field, plain);
            }
        }
    }
}
