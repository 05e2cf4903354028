package io.closeout.web;

import io.closeout.depreciation.BookValue;
import io.closeout.disposal.CaseStep;
import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalLine;
import io.closeout.disposal.Disposals;
import io.closeout.disposal.ReviewPreviews;
import io.closeout.money.Money;
import io.closeout.organisation.Person;
import io.closeout.signoff.SignOffs;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.Vouchers;
import io.closeout.web.TaskView.Fact;
import io.closeout.web.TaskView.Row;
import io.closeout.web.TaskView.Table;
import io.closeout.web.ValuedLines.ValuedLine;
import io.closeout.workflow.Tasks.OpenTask;
import io.closeout.workflow.Tasks.WaitingTask;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what a person has to know to do a task: the facts, the assets, the voucher, and the fields to fill in. */
@Component
class CaseTaskViews implements TaskViewSource {
    private static final String SIGN_OFF = "Task_SignOff";
    private static final String REVIEW = "Task_ReviewByFinance";
    private static final String SUPPLY_EVIDENCE = "Task_SupplyEvidence";
    private static final String CONFIRM_WRITE_OFF = "Task_ConfirmWriteOff";
    private static final String CONFIRM_SUPPLEMENT = "Task_ConfirmSupplement";
    private static final String RESOLVE_REFUSAL = "Task_ResolveRefusal";
    private static final Set<String> ABOUT_A_VOUCHER = Set.of(CONFIRM_WRITE_OFF, CONFIRM_SUPPLEMENT, RESOLVE_REFUSAL);
    private static final Set<String> DEMANDS = Set.of("evidence-demanded", "returned");
    private static final List<String> ASSET_COLUMNS = List.of(
            "asset.code",
            "asset.name",
            "asset.department",
            "asset.cost",
            "asset.accumulated",
            "asset.net-book-value",
            "asset.state",
            "asset.sanitisation",
            "asset.restrictions");
    private static final List<Integer> ASSET_AMOUNTS = List.of(3, 4, 5);
    private static final List<String> TEXTS = List.of("due", "assets", "voucher", "difference");

    private final Visitor visitor;
    private final Disposals disposals;
    private final ValuedLines valuedLines;
    private final SignOffs signOffs;
    private final Vouchers vouchers;
    private final VoucherSheets sheets;
    private final ReviewPreviews previews;
    private final FormFields fields;
    private final Names names;
    private final Texts texts;

    CaseTaskViews(
            Visitor visitor,
            Disposals disposals,
            ValuedLines valuedLines,
            SignOffs signOffs,
            Vouchers vouchers,
            VoucherSheets sheets,
            ReviewPreviews previews,
            FormFields fields,
            Names names,
            Texts texts) {
        this.visitor = visitor;
        this.disposals = disposals;
        this.valuedLines = valuedLines;
        this.signOffs = signOffs;
        this.vouchers = vouchers;
        this.sheets = sheets;
        this.previews = previews;
        this.fields = fields;
        this.names = names;
        this.texts = texts;
    }

    @Override
    public Optional<TaskView> view(OpenTask open, Person person) {
        return disposals
                .find(open.task().caseNumber())
                .filter(found -> visitor.sees(person, found.number()))
                .map(found -> view(open, found));
    }

    private TaskView view(OpenTask open, DisposalCase about) {
        WaitingTask task = open.task();
        List<ValuedLine> lines = valuedLines.of(about, about.openLines().isEmpty() ? about.lines() : about.openLines());
        Voucher voucher = ABOUT_A_VOUCHER.contains(task.step()) ? voucherOf(about) : null;
        return new TaskView(
                task.id(),
                task.step(),
                texts.task(task),
                about.number(),
                "/disposals/" + about.number(),
                task.due() == null ? "" : texts.time(task.due()),
                texts.overdue(task.due()),
                Stream.of(factsOfCase(about, lines), factsOfStep(open, about, voucher))
                        .flatMap(List::stream)
                        .toList(),
                assets(linesOfTask(open, lines)),
                voucher == null ? null : sheets.of(voucher),
                task.step().equals(REVIEW) ? bothWays(about) : sheets.difference(voucher),
                fields.of(open, about),
                texts(task.step()));
    }

    /** The supplementary one that waits, else the one that wrote the assets off. */
    private Voucher voucherOf(DisposalCase about) {
        return vouchers.voucher(disposals.supplementOf(about.number()).orElse(about.voucherKey()));
    }

    private List<Fact> factsOfCase(DisposalCase about, List<ValuedLine> lines) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("applicant", names.person(about.applicant())));
        facts.add(fact("reason", texts.of("reason", about.reason())));
        facts.add(fact("stopped-on", about.stoppedOn().toString()));
        facts.add(fact("reported-at", texts.time(about.reportedAt())));
        facts.add(fact("total-cost", total(lines, BookValue::cost)));
        facts.add(fact("total-net-book-value", total(lines, BookValue::netBookValue)));
        if (!about.note().isBlank()) {
            facts.add(fact("note", about.note()));
        }
        return facts;
    }

    private List<Fact> factsOfStep(OpenTask open, DisposalCase about, Voucher voucher) {
        return switch (open.task().step()) {
            case SIGN_OFF ->
                List.of(fact("signing-department", signOffs.seat(open.seat()).departmentName()));
            case REVIEW ->
                previews.bothWays(about.number()).map(both -> fact("earlier-years", years(both))).stream()
                        .toList();
            case SUPPLY_EVIDENCE -> demanded(about);
            case CONFIRM_WRITE_OFF ->
                List.of(
                        fact("derecognition-month", about.derecognitionMonth().toString()),
                        fact("reviewer", names.person(about.reviewedBy())),
                        fact("period", period(voucher)),
                        fact("voucher-total", voucher.total().grouped()));
            case CONFIRM_SUPPLEMENT ->
                List.of(
                        fact("reviewer", names.person(voucher.reviewedBy())),
                        fact("period", period(voucher)),
                        fact("voucher-total", voucher.total().grouped()));
            case RESOLVE_REFUSAL ->
                List.of(fact("voucher-key", voucher.key()), fact("ledger-refusal", voucher.refusal()));
            default -> List.of();
        };
    }

    private static String years(ReviewPreviews.BothWays both) {
        return String.join(", ", both.years().stream().map(String::valueOf).toList());
    }

    /** With the one it was in before, if it moved. */
    private String period(Voucher voucher) {
        if (voucher.replaces() == null) {
            return voucher.period().toString();
        }
        YearMonth before = vouchers.voucher(voucher.replaces()).period();
        return before.equals(voucher.period()) ? before.toString() : before + " → " + voucher.period();
    }

    /** Who asked for evidence last, and in which words. */
    private List<Fact> demanded(DisposalCase about) {
        return about.journal().stream()
                .filter(step -> DEMANDS.contains(step.verb()))
                .reduce((earlier, later) -> later)
                .map(step -> fact("evidence-demanded", demand(step)))
                .stream()
                .toList();
    }

    private String demand(CaseStep step) {
        return names.person(step.actor()) + " · " + step.detail();
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("fact." + key), value);
    }

    private static String total(List<ValuedLine> lines, Function<BookValue, Money> part) {
        return lines.stream()
                .map(line -> part.apply(line.value()))
                .reduce(Money.ZERO, Money::plus)
                .grouped();
    }

    private static List<ValuedLine> linesOfTask(OpenTask open, List<ValuedLine> lines) {
        return lines.stream()
                .filter(valued -> open.line() == null || valued.line().id() == open.line())
                .toList();
    }

    private Table assets(List<ValuedLine> lines) {
        return new Table(
                texts.all(ASSET_COLUMNS),
                ASSET_AMOUNTS,
                lines.stream().map(this::assetRow).toList());
    }

    private Row assetRow(ValuedLine valued) {
        DisposalLine line = valued.line();
        return new Row(
                line.asset().code(),
                List.of(
                        line.asset().code(),
                        line.asset().name(),
                        valued.department(),
                        valued.value().cost().grouped(),
                        valued.value().accumulated().grouped(),
                        valued.value().netBookValue().grouped(),
                        texts.of("AssetState", line.asset().state()),
                        texts.get("sanitisation." + sanitisation(line)),
                        String.join("; ", texts.restrictions(line.asset()))));
    }

    /** Key of what is known about the data of an asset: {@code needed}, {@code done} or {@code no-data}. */
    private static String sanitisation(DisposalLine line) {
        if (line.needsSanitisation()) {
            return "needed";
        }
        return line.sanitisation() == null ? "no-data" : "done";
    }

    /** Of a backdated case: what an earlier year would be charged with in the one way and in the other, else null. */
    private TaskView.Sheet bothWays(DisposalCase about) {
        return previews.bothWays(about.number())
                .map(both -> sheets.bothWays(about.company(), both))
                .orElse(null);
    }

    private Map<String, String> texts(String step) {
        Map<String, String> words = new LinkedHashMap<>();
        TEXTS.forEach(key -> words.put(key, texts.get("form." + key)));
        if (step.equals(REVIEW)) {
            words.put("difference", texts.get("form.both-ways"));
        }
        return words;
    }
}
