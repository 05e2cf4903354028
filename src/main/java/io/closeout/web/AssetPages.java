package io.closeout.web;

import io.closeout.change.AssetChanges;
import io.closeout.disposal.Disposals;
import io.closeout.organisation.Person;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.AssetVerb;
import io.closeout.register.Cards;
import io.closeout.register.Register;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The asset register to look at: the list, and one card with its history. */
@Controller
class AssetPages {
    private final Visitor visitor;
    private final AssetList assets;
    private final Register register;
    private final Cards cards;
    private final Disposals disposals;
    private final AssetChanges changes;

    AssetPages(
            Visitor visitor,
            AssetList assets,
            Register register,
            Cards cards,
            Disposals disposals,
            AssetChanges changes) {
        this.visitor = visitor;
        this.assets = assets;
        this.register = register;
        this.cards = cards;
        this.disposals = disposals;
        this.changes = changes;
    }

    @GetMapping("/assets")
    String list(
            @RequestParam(required = false) AssetState state,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            Principal principal,
            Model model) {
        model.addAttribute(
                "page", assets.find(disposals.sightOf(visitor.person(principal).login()), state, text, page));
        model.addAttribute("states", AssetState.values());
        model.addAttribute("state", state);
        model.addAttribute("text", text);
        return "assets";
    }

    @GetMapping("/assets/{code}")
    String card(@PathVariable String code, Principal principal, Model model) {
        Person person = visitor.person(principal);
        AssetCard card = visitor.asset(person, code);
        model.addAttribute("asset", assets.row(card));
        model.addAttribute("history", disposals.historyOf(card, person.login()));
        model.addAttribute("fieldHistory", cards.fieldHistory(card.id()));
        model.addAttribute("components", register.components(disposals.sightOf(person.login()), card.code()));
        model.addAttribute("cases", disposals.casesOf(card.id(), person.login()));
        model.addAttribute("changes", changes.ofAsset(card.id()));
        model.addAttribute("reportable", AssetVerb.REPORT_STOPPED.allowedFrom(card.state()));
        return "asset";
    }
}
