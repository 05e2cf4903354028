package io.closeout.web;

import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import io.closeout.whatif.WhatIf;
import io.closeout.whatif.WhatIfs;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 政策测算: an analyst hands in a version of the depreciation policy and sees what it would do before it is activated. */
@Controller
@RequestMapping("/what-if")
class WhatIfPages {
    private static final Set<String> FIELDS = Set.of("file", "months");

    private final Visitor visitor;
    private final WhatIfs questions;

    WhatIfPages(Visitor visitor, WhatIfs questions) {
        this.visitor = visitor;
        this.questions = questions;
    }

    @GetMapping
    ModelAndView list(Principal principal) {
        return list(visitor.person(principal), HttpStatus.OK);
    }

    private ModelAndView list(Person person, HttpStatus status) {
        return new ModelAndView("what-ifs", status).addObject("questions", questions.all(person.login()));
    }

    @PostMapping
    ModelAndView begin(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "12") int months,
            Principal principal,
            Locale locale)
            throws IOException {
        Person person = visitor.person(principal);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            WhatIf begun = questions.begin(person.company(), name, file.getBytes(), months, person.login());
            return new ModelAndView("redirect:/what-if/" + begun.id());
        } catch (Refusal refusal) {
            return list(person, RefusalStatus.of(refusal)).addObject("refused", Refused.of(refusal, FIELDS, locale));
        }
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable long id, Principal principal) {
        WhatIf found = questions.find(id, visitor.person(principal).login());
        return new ModelAndView("what-if")
                .addObject("question", found)
                .addObject("table", WhatIfTable.of(found.effects()));
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable long id, Principal principal) {
        questions.stop(id, visitor.person(principal).login());
        return "redirect:/what-if/" + id;
    }
}
