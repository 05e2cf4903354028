package io.closeout.web;

import io.closeout.disposal.Disposals;
import io.closeout.notification.Inbox;
import io.closeout.organisation.Person;
import io.closeout.workflow.Tasks;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a person should know first: what waits for them, where the company's assets stand, what happened last. */
@Controller
class HomePage {
    private static final int LATEST = 8;

    private final Visitor visitor;
    private final Tasks tasks;
    private final AssetList assets;
    private final Disposals disposals;
    private final Inbox inbox;

    HomePage(Visitor visitor, Tasks tasks, AssetList assets, Disposals disposals, Inbox inbox) {
        this.visitor = visitor;
        this.tasks = tasks;
        this.assets = assets;
        this.disposals = disposals;
        this.inbox = inbox;
    }

    @GetMapping("/")
    String home(Principal principal, Model model) {
        Person person = visitor.person(principal);
        model.addAttribute("tasks", tasks.of(person.login()));
        model.addAttribute("states", assets.states(disposals.sightOf(person.login())));
        model.addAttribute("cases", disposals.cases(person.login(), 0, LATEST));
        model.addAttribute("messages", inbox.latest(person.login(), LATEST));
        return "home";
    }
}
