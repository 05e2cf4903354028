package io.closeout.web;

import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import io.closeout.review.ReviewRow;
import io.closeout.review.YearlyReview;
import io.closeout.review.YearlyReviews;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 年度复核: the list of what does not fit, row by row; the conclusion is a task. */
@Controller
@RequestMapping("/reviews")
class ReviewPages {
    private final Visitor visitor;
    private final YearlyReviews reviews;
    private final Tasks tasks;
    private final Texts texts;

    ReviewPages(Visitor visitor, YearlyReviews reviews, Tasks tasks, Texts texts) {
        this.visitor = visitor;
        this.reviews = reviews;
        this.tasks = tasks;
        this.texts = texts;
    }

    @GetMapping
    String list(Principal principal, Model model) {
        Person person = visitor.person(principal);
        visitor.requireSeesReviews(person, person.company());
        model.addAttribute("reviews", reviews.of(person.company()));
        return "reviews";
    }

    @PostMapping
    String begin(Principal principal) {
        Person person = visitor.person(principal);
        return "redirect:/reviews/"
                + reviews.begin(person.company(), person.login()).number();
    }

    @GetMapping("/{number}")
    String review(
            @PathVariable String number, @RequestParam(defaultValue = "1") int page, Principal principal, Model model) {
        Person person = visitor.person(principal);
        YearlyReview found = seen(person, number);
        model.addAttribute("found", found);
        List<ReviewRow> rows = reviews.rows(number);
        model.addAttribute("open", rows.stream().filter(row -> !row.settled()).count());
        model.addAttribute("page", Page.nearest(page, rows.size(), asked -> rows.stream()
                .skip((asked - 1L) * Page.SIZE)
                .limit(Page.SIZE)
                .toList()));
        model.addAttribute("tasks", tasks.ofCase(number));
        model.addAttribute("ownTasks", tasks.idsOf(person.login()));
        return "review";
    }

    @PostMapping("/{number}/rows/{row}")
    String keep(
            @PathVariable String number,
            @PathVariable long row,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "1") int page,
            Principal principal,
            RedirectAttributes flash,
            Locale locale) {
        Person person = visitor.person(principal);
        YearlyReview found = seen(person, number);
        try {
            reviews.keep(found.number(), row, reason, person.login());
            flash.addFlashAttribute("done", texts.get("review.kept"));
        } catch (Refusal refusal) {
            flash.addFlashAttribute("refused", Refused.of(refusal, Set.of(), locale));
        }
        return "redirect:/reviews/" + found.number() + "?page=" + page;
    }

    private YearlyReview seen(Person person, String number) {
        return reviews.find(number)
                .filter(review -> visitor.seesReviews(person, review.company()))
                .orElseThrow(() -> new Refusal("review.unknown", "", number));
    }
}
