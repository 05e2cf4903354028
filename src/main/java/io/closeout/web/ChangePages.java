package io.closeout.web;

import io.closeout.change.AssetChange;
import io.closeout.change.AssetChanges;
import io.closeout.change.ChangeKind;
import io.closeout.change.ChangeStatus;
import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import io.closeout.signoff.SignOffs;
import io.closeout.time.BusinessClock;
import io.closeout.voucher.Vouchers;
import io.closeout.workflow.Tasks;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes of assets to ask for and to look at; the decisions are tasks. */
@Controller
@RequestMapping("/changes")
class ChangePages {
    private static final Set<ChangeStatus> PREVIEWED =
            Set.of(ChangeStatus.REQUESTED, ChangeStatus.IN_SIGN_OFF, ChangeStatus.AWAITING_CONFIRMATION);

    private final Visitor visitor;
    private final AssetChanges changes;
    private final ChangeRows rows;
    private final SignOffs signOffs;
    private final Vouchers vouchers;
    private final VoucherRows voucherRows;
    private final Tasks tasks;
    private final BusinessClock clock;
    private final Texts texts;

    ChangePages(
            Visitor visitor,
            AssetChanges changes,
            ChangeRows rows,
            SignOffs signOffs,
            Vouchers vouchers,
            VoucherRows voucherRows,
            Tasks tasks,
            BusinessClock clock,
            Texts texts) {
        this.visitor = visitor;
        this.changes = changes;
        this.rows = rows;
        this.signOffs = signOffs;
        this.vouchers = vouchers;
        this.voucherRows = voucherRows;
        this.tasks = tasks;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Principal principal, Model model) {
        String login = visitor.person(principal).login();
        model.addAttribute(
                "page",
                Page.nearest(page, changes.countSeenBy(login), number -> changes.seenBy(login, number - 1, Page.SIZE)));
        return "changes";
    }

    /** Without a kind it asks for one. */
    @GetMapping("/new")
    ModelAndView blank(@RequestParam(required = false) ChangeKind kind, @RequestParam(defaultValue = "") String asset) {
        Map<String, String> known = Map.of("assets", asset, "day", clock.today().toString());
        return kind == null
                ? new ModelAndView("change-kinds", Map.of("kinds", ChangeKind.values(), "asset", asset))
                : form(new ChangeForm(kind, known), HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView request(
            @RequestParam ChangeKind kind,
            @RequestParam Map<String, String> typed,
            Principal principal,
            RedirectAttributes flash,
            Locale locale) {
        Person person = visitor.person(principal);
        ChangeForm form = new ChangeForm(kind, typed);
        try {
            AssetChange asked = changes.request(form.toRequest(), person.login());
            flash.addFlashAttribute("done", texts.get("change.requested", asked.number()));
            return new ModelAndView("redirect:/changes/" + asked.number());
        } catch (Refusal refusal) {
            return refused(form, refusal, locale);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException overtaken) {
            return refused(form, new Refusal(PageRefusals.OVERTAKEN, ""), locale);
        }
    }

    private ModelAndView refused(ChangeForm form, Refusal refusal, Locale locale) {
        return form(form, RefusalStatus.of(refusal)).addObject("refused", Refused.of(refusal, form.names(), locale));
    }

    private ModelAndView form(ChangeForm form, HttpStatus status) {
        ModelAndView page = new ModelAndView("change-new", "form", form);
        page.setStatus(status);
        page.addObject("today", clock.today());
        page.addObject(
                "methods",
                Arrays.stream(DepreciationMethod.values())
                        .filter(method -> method != DepreciationMethod.NONE && method != DepreciationMethod.CUSTOM)
                        .toList());
        return page;
    }

    @GetMapping("/{number}")
    String change(@PathVariable String number, Principal principal, Model model) {
        Person person = visitor.person(principal);
        AssetChange found =
                changes.find(number, person.login()).orElseThrow(() -> new Refusal("change.unknown", "", number));
        model.addAttribute("found", found);
        model.addAttribute("said", rows.said(found));
        model.addAttribute("tasks", tasks.ofCase(number));
        model.addAttribute("ownTasks", tasks.idsOf(person.login()));
        boolean previewed = PREVIEWED.contains(found.status()) && found.month() == null;
        ChangeRows.Previewed preview = previewed ? rows.previewed(found) : null;
        model.addAttribute("preview", preview);
        model.addAttribute(
                "entries",
                preview == null || found.voucherKey() != null
                        ? List.of()
                        : voucherRows.of(found.company(), preview.entries()));
        model.addAttribute("signatures", Signature.of(signOffs.seats(found.subject())));
        model.addAttribute(
                "documents",
                vouchers.about(found.company(), number).stream()
                        .map(voucherRows::document)
                        .toList());
        return "change";
    }
}
