package io.closeout.web;

import io.closeout.depreciation.ReadingBatches;
import io.closeout.depreciation.ReadingBatches.Line;
import io.closeout.depreciation.ReadingBatches.Outcome;
import io.closeout.depreciation.ReadingBatches.Result;
import io.closeout.disposal.Disposals;
import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 导入工作量: nothing is written before the person has seen what each row of the file would do. */
@Controller
@RequestMapping("/readings/file")
class ReadingFilePages {
    private static final Set<String> FIELDS = Set.of("file");
    private static final int SHOWN = 200;

    private final Visitor visitor;
    private final ReadingBatches batches;
    private final Disposals disposals;
    private final Texts texts;

    ReadingFilePages(Visitor visitor, ReadingBatches batches, Disposals disposals, Texts texts) {
        this.visitor = visitor;
        this.batches = batches;
        this.disposals = disposals;
        this.texts = texts;
    }

    /** A row of the file and what it would do. */
    record Row(Result result, String sentence) {
        static Row of(Result result, Locale locale) {
            return new Row(
                    result, result.refusal() == null ? "" : result.refusal().sentence(locale));
        }
    }

    @PostMapping
    ModelAndView preview(
            @RequestParam YearMonth month, @RequestParam MultipartFile file, Principal principal, Locale locale)
            throws IOException {
        Person person = visitor.person(principal);
        Path kept = Files.createTempFile("readings", "");
        try {
            file.transferTo(kept);
            List<Line> lines = batches.read(kept);
            return page(
                    month,
                    batches.check(disposals.sightOf(person.login()), lines, person.login()),
                    HttpStatus.OK,
                    locale);
        } catch (Refusal refusal) {
            return page(month, List.of(), RefusalStatus.of(refusal), locale)
                    .addObject("refused", Refused.of(refusal, FIELDS, locale));
        } finally {
            Files.delete(kept);
        }
    }

    /** Those that cannot be entered come first. */
    private static ModelAndView page(YearMonth month, List<Result> results, HttpStatus status, Locale locale) {
        return new ModelAndView("readings-file", status)
                .addObject("month", month)
                .addObject("counts", ReadingCounts.of(results))
                .addObject("hidden", Math.max(0, results.size() - SHOWN))
                .addObject(
                        "rows",
                        results.stream()
                                .sorted(Comparator.comparing(result -> result.outcome() != Outcome.REFUSED))
                                .limit(SHOWN)
                                .map(result -> Row.of(result, locale))
                                .toList())
                .addObject("lines", ReadingLines.write(results.stream().map(Result::line)));
    }

    @PostMapping("/entry")
    ModelAndView enter(
            @RequestParam YearMonth month,
            @RequestParam(defaultValue = "") String lines,
            Principal principal,
            Locale locale,
            RedirectAttributes flash) {
        Person person = visitor.person(principal);
        List<Result> results =
                batches.enter(disposals.sightOf(person.login()), ReadingLines.read(lines), person.login());
        ReadingCounts counts = ReadingCounts.of(results);
        if (counts.refused() == results.size()) {
            return page(month, results, RefusalStatus.of(results.get(0).refusal()), locale);
        }
        flash.addFlashAttribute("done", counts.sentence(texts));
        return new ModelAndView("redirect:/readings?month=" + month);
    }
}
