package io.closeout.web;

import io.closeout.depreciation.DepreciationRun;
import io.closeout.depreciation.DepreciationRuns;
import io.closeout.organisation.Person;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.refusal.WrittenText;
import io.closeout.time.BusinessClock;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 会计期间: the months of a company and their runs. People of a branch see nothing of them. */
@Controller
@RequestMapping("/periods")
class PeriodPages {
    private static final int LONGEST_REASON = 2000;
    private static final Set<String> FIELDS = Set.of("month", "reason");

    private final Visitor visitor;
    private final DepreciationRuns runs;
    private final RunDossiers dossiers;
    private final Periods periods;
    private final BusinessClock clock;

    PeriodPages(Visitor visitor, DepreciationRuns runs, RunDossiers dossiers, Periods periods, BusinessClock clock) {
        this.visitor = visitor;
        this.runs = runs;
        this.dossiers = dossiers;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * A line of the list.
     *
     * @param run null while the month has none
     */
    record Month(YearMonth month, boolean open, DepreciationRun run) {}

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "1") int page, Principal principal) {
        return list(visitor.person(principal), page, HttpStatus.OK);
    }

    private ModelAndView list(Person person, int page, HttpStatus status) {
        List<DepreciationRun> known = visitor.seesBooks(person) ? runs.of(person.company()) : List.of();
        YearMonth lastMonth = clock.thisMonth().minusMonths(1);
        Stream<YearMonth> recent = visitor.seesBooks(person) ? Stream.of(lastMonth, clock.thisMonth()) : Stream.of();
        List<Month> months = Stream.concat(recent, known.stream().map(DepreciationRun::month))
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .map(month -> month(person.company(), month, known))
                .toList();
        return new ModelAndView("periods", status)
                .addObject("company", person.company())
                .addObject("proposed", lastMonth)
                .addObject("page", Page.nearest(page, months.size(), number -> months.stream()
                        .skip((number - 1L) * Page.SIZE)
                        .limit(Page.SIZE)
                        .toList()));
    }

    private Month month(String company, YearMonth month, List<DepreciationRun> known) {
        DepreciationRun run = known.stream()
                .filter(one -> one.month().equals(month))
                .findFirst()
                .orElse(null);
        return new Month(month, periods.isOpen(company, month), run);
    }

    @PostMapping
    ModelAndView start(@RequestParam(defaultValue = "") String month, Principal principal, Locale locale) {
        Person person = visitor.person(principal);
        try {
            return to(runs.start(person.company(), read(month), person.login()));
        } catch (Refusal refusal) {
            return list(person, 1, RefusalStatus.of(refusal)).addObject("refused", Refused.of(refusal, FIELDS, locale));
        }
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new Refusal("depreciation.date-unreadable", "month", month);
        }
    }

    private static ModelAndView to(DepreciationRun run) {
        return new ModelAndView("redirect:/periods/" + run.number());
    }

    @GetMapping("/{company}/{month}")
    ModelAndView month(@PathVariable String company, @PathVariable String month, Principal principal) {
        Person person = visitor.person(principal);
        return month(visitor.run(person, company + "/" + month), person, HttpStatus.OK);
    }

    private ModelAndView month(DepreciationRun run, Person person, HttpStatus status) {
        return new ModelAndView("period", status).addObject("dossier", dossiers.of(run, person));
    }

    private interface Act {
        void on(DepreciationRun run, Person person);
    }

    @PostMapping("/{company}/{month}/reopening")
    ModelAndView askToReopen(
            @PathVariable String company,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String reason,
            Principal principal,
            Locale locale) {
        return acting(
                company + "/" + month,
                principal,
                locale,
                (run, person) -> periods.askToReopen(
                        run.company(),
                        run.month(),
                        person.login(),
                        WrittenText.lines(reason, "reason", LONGEST_REASON)));
    }

    @PostMapping("/{company}/{month}/reopening/agreement")
    ModelAndView reopen(@PathVariable String company, @PathVariable String month, Principal principal, Locale locale) {
        return acting(
                company + "/" + month,
                principal,
                locale,
                (run, person) -> periods.reopen(run.company(), run.month(), person.login()));
    }

    private ModelAndView acting(String number, Principal principal, Locale locale, Act act) {
        Person person = visitor.person(principal);
        DepreciationRun run = visitor.run(person, number);
        try {
            act.on(run, person);
            return to(run);
        } catch (Refusal refusal) {
            return month(runs.run(number), person, RefusalStatus.of(refusal))
                    .addObject("refused", Refused.of(refusal, FIELDS, locale));
        }
    }

    @PostMapping("/{company}/{month}/cancel")
    ModelAndView cancel(
            @PathVariable String company,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String reason,
            Principal principal,
            Locale locale) {
        return acting(
                company + "/" + month,
                principal,
                locale,
                (run, person) ->
                        runs.cancel(run.number(), person.login(), WrittenText.lines(reason, "reason", LONGEST_REASON)));
    }
}
