package io.closeout.web;

import io.closeout.refusal.Refusal;
import java.security.Principal;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the warehouse: made for a hand scanner that types a code and Enter, label after label. */
@Controller
@RequestMapping("/scan")
class ScanPage {
    private static final Set<String> FIELDS = Set.of("code", "location");

    private final Visitor visitor;
    private final Scans scans;

    ScanPage(Visitor visitor, Scans scans) {
        this.visitor = visitor;
        this.scans = scans;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String location, Model model) {
        model.addAttribute("location", location);
        return "scan";
    }

    @PostMapping
    String scan(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String location,
            Principal principal,
            RedirectAttributes redirect,
            Locale locale) {
        redirect.addAttribute("location", location);
        try {
            redirect.addFlashAttribute("scanned", scans.scanIn(visitor.person(principal), code, location));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", Refused.of(refusal, FIELDS, locale));
            redirect.addFlashAttribute("code", code);
        }
        return "redirect:/scan";
    }
}
