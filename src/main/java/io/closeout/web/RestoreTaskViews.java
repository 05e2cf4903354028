package io.closeout.web;

import io.closeout.disposal.Restore;
import io.closeout.disposal.Restores;
import io.closeout.money.Money;
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
import org.springframework.stereotype.Component;

/** Gathers what a person has to know to review or confirm a restore: why, what, and the entries it would post. */
@Component
class RestoreTaskViews implements TaskViewSource {
    private static final String REVIEW = "Task_ReviewRestore";
    private static final String RESOLVE_REFUSAL = "Task_ResolveRefusal";
    private static final List<String> ASSET_COLUMNS =
            List.of("asset.code", "asset.name", "asset.department", "asset.cost", "asset.state");
    private static final List<Integer> ASSET_AMOUNTS = List.of(3);

    private final Visitor visitor;
    private final Restores restores;
    private final Vouchers vouchers;
    private final VoucherSheets sheets;
    private final FormFields fields;
    private final Names names;
    private final Texts texts;

    RestoreTaskViews(
            Visitor visitor,
            Restores restores,
            Vouchers vouchers,
            VoucherSheets sheets,
            FormFields fields,
            Names names,
            Texts texts) {
        this.visitor = visitor;
        this.restores = restores;
        this.vouchers = vouchers;
        this.sheets = sheets;
        this.fields = fields;
        this.names = names;
        this.texts = texts;
    }

    /** A restore is seen by whoever sees its case. */
    @Override
    public Optional<TaskView> view(OpenTask open, Person person) {
        return restores.find(open.task().caseNumber())
                .filter(restore -> visitor.sees(person, restore.caseNumber()))
                .map(restore -> view(open, restore));
    }

    private TaskView view(OpenTask open, Restore about) {
        WaitingTask task = open.task();
        Voucher voucher = task.step().equals(REVIEW) ? null : vouchers.voucher(about.voucherKey());
        return new TaskView(
                task.id(),
                task.step(),
                texts.task(task),
                about.number(),
                "/restores/" + about.number(),
                task.due() == null ? "" : texts.time(task.due()),
                texts.overdue(task.due()),
                facts(task, about, voucher),
                assets(about),
                voucher == null ? previewed(about) : sheets.of(voucher),
                sheets.difference(voucher),
                fields.of(open),
                Map.of(
                        "due", texts.get("form.due"),
                        "assets", texts.get("form.assets"),
                        "voucher", texts.get("form.restore-voucher"),
                        "difference", texts.get("form.difference")));
    }

    /** Null if there is nothing to post, or not yet known at which value. */
    private Sheet previewed(Restore about) {
        var entries = restores.preview(about.number());
        return entries.isEmpty() ? null : sheets.of(about.company(), entries);
    }

    private List<Fact> facts(WaitingTask task, Restore about, Voucher voucher) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("case", about.caseNumber()));
        facts.add(fact("applicant", names.person(about.applicant())));
        facts.add(fact("restore-reason", texts.of("restore-reason", about.reason())));
        facts.add(fact("note", about.note()));
        facts.add(fact("reported-at", texts.time(about.requestedAt())));
        facts.add(fact("total-cost", about.totalCost().grouped()));
        if (voucher != null) {
            facts.add(fact("reviewer", names.person(about.reviewedBy())));
            facts.add(fact("period", voucher.period().toString()));
            facts.add(fact("voucher-total", voucher.total().grouped()));
            worth(about.worth(), facts);
        }
        if (task.step().equals(RESOLVE_REFUSAL)) {
            facts.add(fact("voucher-key", voucher.key()));
            facts.add(fact("ledger-refusal", voucher.refusal()));
        }
        return facts;
    }

    private void worth(Money worth, List<Fact> facts) {
        if (!worth.isZero()) {
            facts.add(fact("worth", worth.grouped()));
        }
    }

    private Table assets(Restore about) {
        return new Table(
                texts.all(ASSET_COLUMNS),
                ASSET_AMOUNTS,
                about.assets().stream().map(this::row).toList());
    }

    private Row row(AssetCard asset) {
        return new Row(
                asset.code(),
                List.of(
                        asset.code(),
                        asset.name(),
                        names.department(asset.company(), asset.department()),
                        asset.cost().grouped(),
                        texts.of("AssetState", asset.state())));
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("fact." + key), value);
    }
}
