package io.closeout.web;

import io.closeout.access.Passwords;
import io.closeout.organisation.Account;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.People;
import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
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

/** 人员: who belongs to the company and holds which posts, for its administrators. */
@Controller
@RequestMapping("/people")
class PeoplePages {
    private final Visitor visitor;
    private final People people;
    private final Organisation organisation;
    private final Passwords passwords;
    private final Texts texts;

    PeoplePages(Visitor visitor, People people, Organisation organisation, Passwords passwords, Texts texts) {
        this.visitor = visitor;
        this.people = people;
        this.organisation = organisation;
        this.passwords = passwords;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(Principal principal) {
        List<Account> accounts = people.administeredBy(principal.getName());
        String company = visitor.person(principal).company();
        return new ModelAndView("people")
                .addObject("company", organisation.company(company))
                .addObject("accounts", accounts);
    }

    @GetMapping("/new")
    ModelAndView fresh(Principal principal) {
        return page(principal, null, PersonForm.empty(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(@ModelAttribute PersonForm form, Principal principal, RedirectAttributes flash, Locale locale) {
        Person actor = visitor.person(principal);
        try {
            Person added = form.toPerson(actor.company());
            String hash = form.password().isEmpty() ? null : passwords.encoded(added.login(), form.password());
            people.add(added, form.technical(), hash, actor.login());
            flash.addFlashAttribute("done", texts.get("people.added", added.name()));
            return new ModelAndView("redirect:/people/" + added.login());
        } catch (Refusal refusal) {
            return refused(page(principal, null, form, RefusalStatus.of(refusal)), refusal, locale);
        }
    }

    @GetMapping("/{login}")
    ModelAndView one(@PathVariable String login, Principal principal) {
        Account account = account(login, principal);
        return page(principal, account, PersonForm.of(account.person()), HttpStatus.OK);
    }

    @PostMapping("/{login}")
    ModelAndView amend(
            @PathVariable String login,
            @ModelAttribute PersonForm form,
            Principal principal,
            RedirectAttributes flash,
            Locale locale) {
        Account account = account(login, principal);
        return acting(
                account,
                form.ofLogin(login),
                principal,
                flash,
                locale,
                () -> people.amend(form.ofLogin(login).toPerson(account.person().company()), principal.getName()));
    }

    @PostMapping("/{login}/disabling")
    ModelAndView disable(@PathVariable String login, Principal principal, RedirectAttributes flash, Locale locale) {
        return acting(login, principal, flash, locale, () -> people.disable(login, principal.getName()));
    }

    @PostMapping("/{login}/enabling")
    ModelAndView enable(@PathVariable String login, Principal principal, RedirectAttributes flash, Locale locale) {
        return acting(login, principal, flash, locale, () -> people.enable(login, principal.getName()));
    }

    @PostMapping("/{login}/password")
    ModelAndView password(
            @PathVariable String login,
            @RequestParam String password,
            Principal principal,
            RedirectAttributes flash,
            Locale locale) {
        return acting(login, principal, flash, locale, () -> passwords.first(login, password, principal.getName()));
    }

    private ModelAndView acting(
            String login, Principal principal, RedirectAttributes flash, Locale locale, Runnable act) {
        Account account = account(login, principal);
        return acting(account, PersonForm.of(account.person()), principal, flash, locale, act);
    }

    private ModelAndView acting(
            Account account,
            PersonForm form,
            Principal principal,
            RedirectAttributes flash,
            Locale locale,
            Runnable act) {
        try {
            act.run();
            flash.addFlashAttribute(
                    "done", texts.get("people.done", account.person().name()));
            return new ModelAndView("redirect:/people/" + account.person().login());
        } catch (Refusal refusal) {
            return refused(page(principal, account, form, RefusalStatus.of(refusal)), refusal, locale);
        }
    }

    private static ModelAndView refused(ModelAndView page, Refusal refusal, Locale locale) {
        Refusal shown = refusal.field().equals("wanted") ? refusal.at("password") : refusal;
        return page.addObject("refused", Refused.of(shown, PersonForm.FIELDS, locale));
    }

    private Account account(String login, Principal principal) {
        return people.administeredBy(principal.getName()).stream()
                .filter(account -> account.person().login().equals(login))
                .findFirst()
                .orElseThrow(() -> new Refusal("organisation.unknown-person", "", login));
    }

    /** @param account null: of somebody new */
    private ModelAndView page(Principal principal, Account account, PersonForm form, HttpStatus status) {
        List<Account> colleagues = people.administeredBy(principal.getName());
        String company = visitor.person(principal).company();
        return new ModelAndView("person", status)
                .addObject("account", account)
                .addObject("form", form)
                .addObject("superiors", colleagues.stream().map(Account::person).toList())
                .addObject("branches", organisation.branches(company))
                .addObject("departments", organisation.departments(company));
    }
}
