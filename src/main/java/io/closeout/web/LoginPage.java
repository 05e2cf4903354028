package io.closeout.web;

import java.security.Principal;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Asks who is there; the answer goes to Spring Security. */
@Controller
class LoginPage {
    private final Environment environment;
    private final ProviderSignIn providers;

    LoginPage(Environment environment, ProviderSignIn providers) {
        this.environment = environment;
        this.providers = providers;
    }

    @GetMapping("/login")
    String login(Principal principal, Model model) {
        model.addAttribute("providers", providers.buttons());
        model.addAttribute("demo", environment.matchesProfiles("demo"));
        return principal == null ? "login" : "redirect:/";
    }
}
