package io.closeout.web;

import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.Disposals;
import io.closeout.disposal.Repricing;
import io.closeout.disposal.Settlement;
import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import io.closeout.reporting.Archive;
import io.closeout.workflow.TypedAmount;
import java.security.Principal;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Disposal cases to look at, and to take back. */
@Controller
class CasePages {
    private final Visitor visitor;
    private final CaseDossiers dossiers;
    private final Disposals disposals;
    private final Settlement settlement;
    private final Repricing repricing;
    private final Archive archive;
    private final Texts texts;

    CasePages(
            Visitor visitor,
            CaseDossiers dossiers,
            Disposals disposals,
            Settlement settlement,
            Repricing repricing,
            Archive archive,
            Texts texts) {
        this.visitor = visitor;
        this.dossiers = dossiers;
        this.disposals = disposals;
        this.settlement = settlement;
        this.repricing = repricing;
        this.archive = archive;
        this.texts = texts;
    }

    @GetMapping("/disposals")
    String list(@RequestParam(defaultValue = "1") int page, Principal principal, Model model) {
        String viewer = visitor.person(principal).login();
        model.addAttribute(
                "page",
                Page.nearest(page, disposals.count(viewer), number -> disposals.cases(viewer, number - 1, Page.SIZE)));
        return "cases";
    }

    @GetMapping("/disposals/{number}")
    String disposalCase(@PathVariable String number, Principal principal, Model model) {
        model.addAttribute("dossier", dossiers.dossier(visitor.person(principal), number));
        return "case";
    }

    @PostMapping("/disposals/{number}/withdrawal")
    String withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Principal principal,
            RedirectAttributes flash,
            Locale locale) {
        Person person = visitor.person(principal);
        DisposalCase found = visitor.disposalCase(person, number);
        try {
            disposals.withdraw(found.number(), person.login(), reason.strip());
            flash.addFlashAttribute("done", texts.get("withdrawal.done", found.number()));
        } catch (Refusal refusal) {
            flash.addFlashAttribute("refused", Refused.of(refusal, Set.of("reason"), locale));
            flash.addFlashAttribute("reason", reason);
        }
        return "redirect:/disposals/" + found.number();
    }

    @PostMapping("/disposals/{number}/amounts")
    String amountArrived(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String cleaningCost,
            @RequestParam(defaultValue = "") String scrapMaterial,
            @RequestParam(defaultValue = "false") boolean moreExpected,
            Principal principal,
            RedirectAttributes flash,
            Locale locale) {
        Person person = visitor.person(principal);
        DisposalCase found = visitor.disposalCase(person, number);
        try {
            repricing.amountArrived(
                    found.number(),
                    person.login(),
                    TypedAmount.read(cleaningCost, "cleaningCost"),
                    TypedAmount.read(scrapMaterial, "scrapMaterial"),
                    moreExpected);
            flash.addFlashAttribute("done", texts.get("amounts.done", found.number()));
        } catch (Refusal refusal) {
            flash.addFlashAttribute("amountRefused", Refused.of(refusal, Set.of(), locale));
        }
        return "redirect:/disposals/" + found.number();
    }

    @PostMapping("/disposals/{number}/settlement")
    String expectMore(@PathVariable String number, Principal principal, RedirectAttributes flash) {
        Person person = visitor.person(principal);
        DisposalCase found = visitor.disposalCase(person, number);
        settlement.expectMore(found.number(), person.login());
        flash.addFlashAttribute("done", texts.get("settlement.begun", found.number()));
        return "redirect:/disposals/" + found.number();
    }

    @GetMapping("/disposals/{number}/archive")
    ResponseEntity<String> archive(@PathVariable String number, Principal principal) {
        DisposalCase found = visitor.disposalCase(visitor.person(principal), number);
        String record = archive.record(found.number())
                .map(Archive.Filed::text)
                .orElseThrow(() -> new Refusal("archive.not-archived-yet", "", found.number()));
        ContentDisposition download = ContentDisposition.attachment()
                .filename(found.number() + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(record);
    }
}
