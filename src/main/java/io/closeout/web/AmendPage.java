package io.closeout.web;

import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.CardField;
import io.closeout.register.Cards;
import io.closeout.register.Change;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 修改卡片: the fields of a card that need no sign-off. */
@Controller
@RequestMapping("/assets/{code}/amend")
class AmendPage {
    private final Visitor visitor;
    private final Cards cards;
    private final Texts texts;

    AmendPage(Visitor visitor, Cards cards, Texts texts) {
        this.visitor = visitor;
        this.cards = cards;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView form(@PathVariable String code, Principal principal) {
        Person person = visitor.person(principal);
        AssetCard card = visitor.asset(person, code);
        cards.requireKeeper(card, person.login());
        return page(card, AmendForm.of(card), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView amend(
            @PathVariable String code,
            @RequestParam Map<String, String> posted,
            Principal principal,
            RedirectAttributes flash,
            Locale locale) {
        Person person = visitor.person(principal);
        AssetCard card = visitor.asset(person, code);
        AmendForm form = AmendForm.posted(posted);
        try {
            Map<CardField, String> changes = form.changesOf(card);
            cards.amend(card.id(), changes, new Change(person.login(), form.reason(), ""));
            flash.addFlashAttribute("done", texts.get("amend.done", card.code()));
            return new ModelAndView("redirect:/assets/" + card.code());
        } catch (Refusal refusal) {
            return page(card, form, RefusalStatus.of(refusal))
                    .addObject("refused", Refused.of(refusal, AmendForm.FIELDS, locale));
        }
    }

    private static ModelAndView page(AssetCard card, AmendForm form, HttpStatus status) {
        return new ModelAndView("amend", status)
                .addObject("card", card)
                .addObject("form", form)
                .addObject("fields", AmendForm.AMENDABLE);
    }
}
