package io.closeout.web;

import io.closeout.depreciation.Book;
import io.closeout.depreciation.BookSettings;
import io.closeout.depreciation.Convention;
import io.closeout.depreciation.Rounding;
import io.closeout.depreciation.ScheduleRequest;
import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 账簿口径: how the company keeps each of its books, who chose it and when. */
@Controller
@RequestMapping("/books/settings")
class BookSettingsPage {
    private static final Set<String> FIELDS = Set.of();

    private final Visitor visitor;
    private final BookSettings settings;
    private final Texts texts;

    BookSettingsPage(Visitor visitor, BookSettings settings, Texts texts) {
        this.visitor = visitor;
        this.settings = settings;
        this.texts = texts;
    }

    /** A book as the page shows it. */
    record KeptBook(Book book, ScheduleRequest.Settings now, List<BookSettings.Choice> history) {}

    @GetMapping
    ModelAndView page(Principal principal) {
        return page(visitor.person(principal), HttpStatus.OK);
    }

    private ModelAndView page(Person person, HttpStatus status) {
        visitor.requireSeesBooks(person, person.company());
        String company = person.company();
        return new ModelAndView("book-settings", status)
                .addObject(
                        "books",
                        Arrays.stream(Book.values())
                                .map(book ->
                                        new KeptBook(book, settings.of(company, book), settings.history(company, book)))
                                .toList())
                .addObject("conventions", Convention.values())
                .addObject("roundings", Rounding.values())
                .addObject("notDefined", settings.notDefined(company));
    }

    @PostMapping("/{book}")
    ModelAndView choose(
            @PathVariable Book book,
            @RequestParam Convention convention,
            @RequestParam Rounding rounding,
            Principal principal,
            Locale locale,
            RedirectAttributes flash) {
        Person person = visitor.person(principal);
        visitor.requireSeesBooks(person, person.company());
        try {
            settings.choose(person.company(), book, new ScheduleRequest.Settings(rounding, convention), person.login());
            flash.addFlashAttribute("done", texts.get("settings.done", texts.of("settings.book", book)));
            return new ModelAndView("redirect:/books/settings");
        } catch (Refusal refusal) {
            return page(person, RefusalStatus.of(refusal)).addObject("refused", Refused.of(refusal, FIELDS, locale));
        }
    }
}
