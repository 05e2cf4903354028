package io.closeout.web;

import io.closeout.change.AssetChange;
import io.closeout.change.AssetChanges;
import io.closeout.organisation.Person;
import io.closeout.register.AssetCard;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.Vouchers;
import io.closeout.web.TaskView.Fact;
import io.closeout.web.TaskView.Row;
import io.closeout.web.TaskView.Sheet;
import io.closeout.web.TaskView.Table;
import io.closeout.workflow.Tasks.OpenTask;
import io.closeout.workflow.Tasks.WaitingTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what a person has to know to review, sign or confirm a change: what it says, what it does, what it posts. */
@Component
class ChangeTaskViews implements TaskViewSource {
    private static final String RESOLVE_REFUSAL = "Task_ResolveRefusal";
    private static final String STRUCK = "struckAssets";
    private static final String RETURN_TARGET = "returnTarget";
    private static final String REVIEW = "REVIEW";
    private static final List<String> COLUMNS = List.of(
            "asset.code",
            "asset.name",
            "asset.state",
            "change.value-before",
            "change.value-after",
            "change.next-before",
            "change.next-after",
            "change.year-before",
            "change.year-after");
    private static final List<Integer> AMOUNTS = List.of(3, 4, 5, 6, 7, 8);

    private final AssetChanges changes;
    private final ChangeRows changeRows;
    private final Vouchers vouchers;
    private final VoucherSheets sheets;
    private final FormFields fields;
    private final Names names;
    private final Texts texts;

    ChangeTaskViews(
            AssetChanges changes,
            ChangeRows changeRows,
            Vouchers vouchers,
            VoucherSheets sheets,
            FormFields fields,
            Names names,
            Texts texts) {
        this.changes = changes;
        this.changeRows = changeRows;
        this.vouchers = vouchers;
        this.sheets = sheets;
        this.fields = fields;
        this.names = names;
        this.texts = texts;
    }

    @Override
    public Optional<TaskView> view(OpenTask open, Person person) {
        return changes.find(open.task().caseNumber(), person.login()).map(change -> view(open, change));
    }

    private TaskView view(OpenTask open, AssetChange about) {
        WaitingTask task = open.task();
        Voucher voucher = about.voucherKey() == null ? null : vouchers.voucher(about.voucherKey());
        ChangeRows.Previewed preview = changeRows.previewed(about);
        return new TaskView(
                task.id(),
                task.step(),
                texts.task(task),
                about.number(),
                "/changes/" + about.number(),
                task.due() == null ? "" : texts.time(task.due()),
                texts.overdue(task.due()),
                facts(task, about, voucher, preview),
                assets(about, preview),
                voucher == null ? previewed(about, preview) : sheets.of(voucher),
                sheets.difference(voucher),
                fields(open),
                Map.of(
                        "due", texts.get("form.due"),
                        "assets", texts.get("form.assets"),
                        "voucher", texts.get("form.change-voucher"),
                        "difference", texts.get("form.difference")));
    }

    /** A change goes back to its review and nowhere else, and single assets cannot be struck from it. */
    private List<TaskView.Field> fields(OpenTask open) {
        return fields.of(open).stream()
                .filter(field -> !field.name().equals(STRUCK))
                .map(field -> field.name().equals(RETURN_TARGET)
                        ? field.with(List.of(new TaskView.Option(REVIEW, texts.get("step.Task_ReviewChange"))))
                        : field)
                .toList();
    }

    /** Null if there is nothing to post. */
    private Sheet previewed(AssetChange about, ChangeRows.Previewed preview) {
        return preview.entries().isEmpty() ? null : sheets.of(about.company(), preview.entries());
    }

    private List<Fact> facts(WaitingTask task, AssetChange about, Voucher voucher, ChangeRows.Previewed preview) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("change-kind", texts.of("ChangeKind", about.kind())));
        changeRows.said(about).forEach(said -> facts.add(new Fact(texts.of("Figure", said.figure()), said.text())));
        facts.add(fact("applicant", names.person(about.applicant())));
        facts.add(fact("note", about.note()));
        facts.add(fact("reported-at", texts.time(about.requestedAt())));
        if (preview.refusal() != null && about.month() == null) {
            facts.add(fact("change-not-possible", preview.refusal()));
        }
        if (preview.month() != null) {
            facts.add(fact("period", preview.month()));
        }
        if (about.reviewedBy() != null) {
            facts.add(fact("reviewer", names.person(about.reviewedBy())));
        }
        if (voucher != null) {
            facts.add(fact("voucher-total", voucher.total().grouped()));
        }
        if (task.step().equals(RESOLVE_REFUSAL)) {
            facts.add(fact("voucher-key", voucher.key()));
            facts.add(fact("ledger-refusal", voucher.refusal()));
        }
        return facts;
    }

    private Table assets(AssetChange about, ChangeRows.Previewed preview) {
        Map<String, ChangeRows.EffectRow> effects =
                preview.effects().stream().collect(Collectors.toMap(ChangeRows.EffectRow::code, Function.identity()));
        return new Table(
                texts.all(COLUMNS),
                AMOUNTS,
                about.assets().stream()
                        .map(asset -> row(asset, effects.get(asset.code())))
                        .toList());
    }

    private Row row(AssetCard asset, ChangeRows.EffectRow effect) {
        List<String> cells =
                new ArrayList<>(List.of(asset.code(), asset.name(), texts.of("AssetState", asset.state())));
        cells.addAll(
                effect == null
                        ? List.of("", "", "", "", "", "")
                        : List.of(
                                effect.valueBefore().grouped(),
                                effect.valueAfter().grouped(),
                                effect.nextBefore(),
                                effect.nextAfter(),
                                effect.yearBefore(),
                                effect.yearAfter()));
        return new Row(asset.code(), cells);
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("fact." + key), value);
    }
}
