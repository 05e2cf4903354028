package io.closeout.web;

import io.closeout.access.AccessTokens;
import io.closeout.access.Scope;
import io.closeout.organisation.Account;
import io.closeout.organisation.People;
import io.closeout.organisation.Person;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 访问令牌: a person's own; administrators make those of the company's systems and revoke those of everybody. */
@Controller
@RequestMapping("/tokens")
class TokenPages {
    private static final Set<String> FIELDS = Set.of("name", "scopes", "expiresOn");
    private static final int PROPOSED_DAYS = 90;

    private final Visitor visitor;
    private final AccessTokens tokens;
    private final People people;
    private final BusinessClock clock;
    private final Texts texts;

    TokenPages(Visitor visitor, AccessTokens tokens, People people, BusinessClock clock, Texts texts) {
        this.visitor = visitor;
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
        this.texts = texts;
    }

    /** What was filled in, as text; a scope is a tick. */
    record Form(String owner, String name, List<Scope> scopes, String expiresOn) {
        Form {
            owner = owner == null ? "" : owner;
            name = name == null ? "" : name;
            scopes = scopes == null ? List.of() : scopes;
            expiresOn = expiresOn == null ? "" : expiresOn;
        }

        Form of(Person person, LocalDate proposed) {
            return new Form(
                    owner.isEmpty() ? person.login() : owner,
                    name,
                    scopes,
                    expiresOn.isEmpty() ? proposed + "" : expiresOn);
        }

        /** @throws Refusal if it is no date */
        LocalDate day() {
            try {
                return LocalDate.parse(expiresOn);
            } catch (DateTimeParseException e) {
                throw new Refusal("form.not-a-date", "expiresOn", expiresOn);
            }
        }
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String owner, Principal principal) {
        return page(visitor.person(principal), new Form(owner, "", List.of(), ""), HttpStatus.OK);
    }

    private ModelAndView page(Person person, Form form, HttpStatus status) {
        Form shown = form.of(person, clock.today().plusDays(PROPOSED_DAYS));
        boolean own = shown.owner().equals(person.login());
        boolean issues = own || administered(shown.owner(), person).technical();
        return new ModelAndView("tokens", status)
                .addObject("form", shown)
                .addObject("own", own)
                .addObject("issues", issues)
                .addObject("today", clock.today())
                .addObject("latest", clock.today().plusYears(1))
                .addObject("tokens", tokens.of(shown.owner()));
    }

    private Account administered(String login, Person person) {
        List<Account> accounts = person.holds(Role.ADMIN) ? people.administeredBy(person.login()) : List.of();
        return accounts.stream()
                .filter(account -> account.person().login().equals(login))
                .findFirst()
                .orElseThrow(() -> new Refusal("organisation.unknown-person", "owner", login));
    }

    /** The token's text stands on this one answer and nowhere else, so it is no redirect. */
    @PostMapping
    ModelAndView issue(@ModelAttribute Form form, Principal principal, Locale locale) {
        Person person = visitor.person(principal);
        Form asked = form.of(person, null);
        try {
            AccessTokens.Issued issued =
                    tokens.issue(asked.owner(), asked.name(), Set.copyOf(asked.scopes()), asked.day(), person.login());
            return page(person, new Form(asked.owner(), "", List.of(), ""), HttpStatus.OK)
                    .addObject("issued", issued);
        } catch (Refusal refusal) {
            return page(person, asked, RefusalStatus.of(refusal))
                    .addObject("refused", Refused.of(refusal, FIELDS, locale));
        }
    }

    @PostMapping("/{id}/revocation")
    String revoke(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String owner,
            Principal principal,
            RedirectAttributes redirect) {
        tokens.revoke(id, principal.getName());
        redirect.addFlashAttribute("done", texts.get("tokens.revoked-done"));
        if (!owner.isEmpty()) {
            redirect.addAttribute("owner", owner);
        }
        return "redirect:/tokens";
    }
}
