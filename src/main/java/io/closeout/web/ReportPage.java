package io.closeout.web;

import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalReason;
import io.closeout.disposal.Disposals;
import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import java.security.Principal;
import java.util.Locale;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 停用申报: where a case begins. */
@Controller
@RequestMapping("/disposals/new")
class ReportPage {
    private final Visitor visitor;
    private final Disposals disposals;
    private final BusinessClock clock;
    private final Texts texts;

    ReportPage(Visitor visitor, Disposals disposals, BusinessClock clock, Texts texts) {
        this.visitor = visitor;
        this.disposals = disposals;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView blank(@RequestParam(defaultValue = "") String asset) {
        return page(ReportForm.about(asset, clock.today()), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView report(@ModelAttribute ReportForm form, Principal principal, RedirectAttributes flash, Locale locale) {
        Person person = visitor.person(principal);
        try {
            DisposalCase opened = disposals.report(form.toReport(person.company()), person.login());
            flash.addFlashAttribute("done", texts.get("report.done", opened.number()));
            return new ModelAndView("redirect:/disposals/" + opened.number());
        } catch (Refusal refusal) {
            return refused(form, refusal, locale);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException overtaken) {
            return refused(form, new Refusal(PageRefusals.OVERTAKEN, "assets"), locale);
        }
    }

    private ModelAndView refused(ReportForm form, Refusal refusal, Locale locale) {
        return page(form, RefusalStatus.of(refusal))
                .addObject("refused", Refused.of(refusal, ReportForm.FIELDS, locale));
    }

    private ModelAndView page(ReportForm form, HttpStatus status) {
        return new ModelAndView("report", status)
                .addObject("form", form)
                .addObject("reasons", DisposalReason.values())
                .addObject("today", clock.today());
    }
}
