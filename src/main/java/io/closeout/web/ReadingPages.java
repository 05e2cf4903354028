package io.closeout.web;

import io.closeout.depreciation.ReadingBatches;
import io.closeout.depreciation.ReadingBatches.Due;
import io.closeout.depreciation.ReadingBatches.Line;
import io.closeout.depreciation.ReadingBatches.Outcome;
import io.closeout.depreciation.ReadingBatches.Result;
import io.closeout.depreciation.WorkReadings.Reading;
import io.closeout.disposal.Disposals;
import io.closeout.organisation.Person;
import io.closeout.period.Periods;
import io.closeout.sheet.Cell;
import io.closeout.sheet.SheetFormat;
import io.closeout.sheet.SheetWriter;
import io.closeout.sheet.Sheets;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作量: what the assets under 工作量法 did in a month, typed in row by row. */
@Controller
@RequestMapping("/readings")
class ReadingPages {
    /** Each comes once per row. */
    private static final List<String> FIELDS = List.of("asset", "period", "units", "source");

    private final Visitor visitor;
    private final ReadingBatches batches;
    private final Disposals disposals;
    private final Periods periods;
    private final Sheets sheets;
    private final Texts texts;

    ReadingPages(
            Visitor visitor, ReadingBatches batches, Disposals disposals, Periods periods, Sheets sheets, Texts texts) {
        this.visitor = visitor;
        this.batches = batches;
        this.disposals = disposals;
        this.periods = periods;
        this.sheets = sheets;
        this.texts = texts;
    }

    /**
     * A line of the form.
     *
     * @param units    as typed, else what is there
     * @param sentence why what was typed is refused, null if it is not
     */
    record Row(Due due, String units, String source, String sentence) {
        static Row of(Due due) {
            Reading known = due.reading() == null ? due.last() : due.reading();
            return new Row(
                    due,
                    due.reading() == null ? "" : due.reading().units().toPlainString(),
                    known == null ? "" : known.source(),
                    null);
        }

        Row refused(Result result, Locale locale) {
            return new Row(
                    due,
                    result.line().units(),
                    result.line().source(),
                    result.refusal().sentence(locale));
        }
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) YearMonth month,
            @RequestParam(defaultValue = "1") int page,
            Principal principal,
            Locale locale) {
        Person person = visitor.person(principal);
        return list(shown(month, person), page, person, List.of(), locale);
    }

    private YearMonth shown(YearMonth month, Person person) {
        return month == null ? periods.current(person.company()) : month;
    }

    private List<Due> due(Person person, YearMonth month) {
        return batches.due(disposals.sightOf(person.login()), month);
    }

    private ModelAndView list(YearMonth month, int page, Person person, List<Result> refused, Locale locale) {
        List<Due> due = due(person, month);
        Map<String, Result> byPlace = new LinkedHashMap<>();
        refused.forEach(result ->
                byPlace.put(result.line().asset() + " " + result.line().month(), result));
        Page<Row> rows = Page.nearest(page, due.size(), number -> due.stream()
                        .skip((number - 1L) * Page.SIZE)
                        .limit(Page.SIZE)
                        .map(Row::of)
                        .toList())
                .map(row -> {
                    Result result =
                            byPlace.remove(row.due().asset() + " " + row.due().month());
                    return result == null ? row : row.refused(result, locale);
                });
        return new ModelAndView("readings", HttpStatus.OK)
                .addObject("month", month)
                .addObject("page", rows)
                .addObject(
                        "missing",
                        due.stream().filter(one -> one.reading() == null).count())
                .addObject(
                        "elsewhere",
                        byPlace.values().stream()
                                .map(result -> result.refusal().sentence(locale))
                                .toList());
    }

    /** Every row stands for itself: those that are refused come back as they were typed, the others are entered. */
    @PostMapping
    ModelAndView enter(
            @RequestParam YearMonth month,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> form,
            Principal principal,
            Locale locale,
            RedirectAttributes flash) {
        Person person = visitor.person(principal);
        List<Line> lines = typed(form);
        List<Result> results =
                lines.isEmpty() ? List.of() : batches.enter(disposals.sightOf(person.login()), lines, person.login());
        List<Result> refused = results.stream()
                .filter(result -> result.outcome() == Outcome.REFUSED)
                .toList();
        String done = ReadingCounts.of(results).sentence(texts);
        if (refused.isEmpty()) {
            flash.addFlashAttribute("done", done);
            return new ModelAndView("redirect:/readings?month=" + month + "&page=" + page);
        }
        ModelAndView shown = list(month, page, person, refused, locale);
        shown.setStatus(RefusalStatus.of(refused.get(0).refusal()));
        return refused.size() == results.size() ? shown : shown.addObject("done", done);
    }

    /** Rows left empty say nothing. */
    private static List<Line> typed(MultiValueMap<String, String> form) {
        int rows = FIELDS.stream()
                .mapToInt(field -> form.getOrDefault(field, List.of()).size())
                .min()
                .orElse(0);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            if (!form.get("units").get(i).isBlank()) {
                lines.add(new Line(
                        i + 1,
                        form.get("asset").get(i),
                        form.get("period").get(i),
                        form.get("units").get(i),
                        form.get("source").get(i)));
            }
        }
        return lines;
    }

    /** An empty table to fill in; the assets whose reading is missing stand in it already. */
    @GetMapping("/template")
    void template(
            @RequestParam(required = false) YearMonth month,
            @RequestParam(defaultValue = "XLSX") SheetFormat format,
            Principal principal,
            HttpServletResponse response)
            throws IOException {
        Person person = visitor.person(principal);
        YearMonth shown = shown(month, person);
        TableDownloads.begin(response, texts.get("readings.title") + "-" + shown, "readings-" + shown, format);
        try (SheetWriter sheet = sheets.write(format, response.getOutputStream())) {
            sheet.row(FIELDS.stream()
                    .map(field -> Cell.text(texts.get("readings.column." + field)))
                    .toList());
            due(person, shown).stream()
                    .filter(due -> due.reading() == null)
                    .forEach(due -> sheet.row(List.of(
                            Cell.text(due.asset()),
                            Cell.text(due.month().toString()),
                            Cell.text(""),
                            Cell.text(due.last() == null ? "" : due.last().source()))));
            sheet.end();
        }
    }
}
