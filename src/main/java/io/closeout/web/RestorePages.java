package io.closeout.web;

import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.Restore;
import io.closeout.disposal.RestoreReason;
import io.closeout.disposal.RestoreRequest;
import io.closeout.disposal.RestoreStatus;
import io.closeout.disposal.Restores;
import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import io.closeout.voucher.Vouchers;
import io.closeout.workflow.Tasks;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Restores to ask for and to look at; the decisions are tasks. */
@Controller
class RestorePages {
    private final Visitor visitor;
    private final Restores restores;
    private final Vouchers vouchers;
    private final VoucherRows voucherRows;
    private final Tasks tasks;
    private final Texts texts;

    RestorePages(
            Visitor visitor, Restores restores, Vouchers vouchers, VoucherRows voucherRows, Tasks tasks, Texts texts) {
        this.visitor = visitor;
        this.restores = restores;
        this.vouchers = vouchers;
        this.voucherRows = voucherRows;
        this.tasks = tasks;
        this.texts = texts;
    }

    @PostMapping("/disposals/{number}/restores")
    String request(
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<String> assets,
            @RequestParam(defaultValue = "WRONGLY_WRITTEN_OFF") RestoreReason reason,
            @RequestParam(defaultValue = "") String note,
            Principal principal,
            RedirectAttributes flash,
            Locale locale) {
        Person person = visitor.person(principal);
        DisposalCase found = visitor.disposalCase(person, number);
        try {
            Restore requested =
                    restores.request(new RestoreRequest(found.number(), assets, reason, note), person.login());
            flash.addFlashAttribute("done", texts.get("restore.requested", requested.number()));
            return "redirect:/restores/" + requested.number();
        } catch (Refusal refusal) {
            flash.addFlashAttribute("restoreRefused", Refused.of(refusal, Set.of(), locale));
            return "redirect:/disposals/" + found.number() + "#restore";
        }
    }

    @GetMapping("/restores/{number}")
    String restore(@PathVariable String number, Principal principal, Model model) {
        Person person = visitor.person(principal);
        Restore found = restores.find(number)
                .filter(restore -> visitor.sees(person, restore.caseNumber()))
                .orElseThrow(() -> new Refusal("disposal.unknown-restore", "", number));
        model.addAttribute("found", found);
        model.addAttribute("tasks", tasks.ofCase(number));
        model.addAttribute("ownTasks", tasks.idsOf(person.login()));
        model.addAttribute("preview", preview(found));
        model.addAttribute(
                "documents",
                vouchers.about(found.company(), number).stream()
                        .map(voucherRows::document)
                        .toList());
        return "restore";
    }

    private List<VoucherRows.VoucherRow> preview(Restore found) {
        return found.status() == RestoreStatus.REQUESTED
                ? voucherRows.of(found.company(), restores.preview(found.number()))
                : List.of();
    }
}
