package io.closeout.web;

import io.closeout.depreciation.Book;
import io.closeout.depreciation.CheckPoint;
import io.closeout.depreciation.DepreciationRun;
import io.closeout.depreciation.DepreciationRuns;
import io.closeout.depreciation.RunComparison;
import io.closeout.depreciation.RunFindings;
import io.closeout.depreciation.UnchargedAsset;
import io.closeout.money.Money;
import io.closeout.organisation.Person;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.Vouchers;
import io.closeout.web.TaskView.Fact;
import io.closeout.web.TaskView.Row;
import io.closeout.web.TaskView.Table;
import io.closeout.workflow.Tasks.OpenTask;
import io.closeout.workflow.Tasks.WaitingTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a person of finance has to know to do a task of a monthly run: its check-list, or its totals and its voucher. */
@Component
class RunTaskViews implements TaskViewSource {
    private static final String CLEAR_CHECK_LIST = "Task_ClearCheckList";
    private static final List<String> CHECK_COLUMNS = List.of("run.check.kind", "run.check.subject", "run.check.what");
    private static final List<String> TOTAL_COLUMNS =
            List.of("run.book", "asset.class", "asset.department", "run.amount", "run.last-month", "run.difference");
    private static final List<Integer> TOTAL_AMOUNTS = List.of(3, 4, 5);

    private final Visitor visitor;
    private final DepreciationRuns runs;
    private final RunFindings findings;
    private final Vouchers vouchers;
    private final VoucherSheets voucherSheets;
    private final FormFields fields;
    private final Names names;
    private final Texts texts;

    RunTaskViews(
            Visitor visitor,
            DepreciationRuns runs,
            RunFindings findings,
            Vouchers vouchers,
            VoucherSheets voucherSheets,
            FormFields fields,
            Names names,
            Texts texts) {
        this.visitor = visitor;
        this.runs = runs;
        this.findings = findings;
        this.vouchers = vouchers;
        this.voucherSheets = voucherSheets;
        this.fields = fields;
        this.names = names;
        this.texts = texts;
    }

    @Override
    public Optional<TaskView> view(OpenTask open, Person person) {
        return runs.find(open.task().caseNumber())
                .filter(run -> visitor.seesBooks(person, run.company()))
                .map(run -> view(open, run));
    }

    private TaskView view(OpenTask open, DepreciationRun run) {
        WaitingTask task = open.task();
        boolean checking = task.step().equals(CLEAR_CHECK_LIST);
        Voucher voucher = run.voucherKey() == null ? null : vouchers.voucher(run.voucherKey());
        return new TaskView(
                task.id(),
                task.step(),
                texts.task(task),
                run.number(),
                "/periods/" + run.number(),
                task.due() == null ? "" : texts.time(task.due()),
                texts.overdue(task.due()),
                facts(run, voucher),
                checking ? checkList(run) : totals(run),
                voucher == null ? null : voucherSheets.of(voucher),
                null,
                fields.of(open),
                Map.of(
                        "due", texts.get("form.due"),
                        "assets", texts.get(checking ? "run.check-list" : "run.totals"),
                        "voucher", texts.get("run.voucher")));
    }

    private List<Fact> facts(DepreciationRun run, Voucher voucher) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("period", run.month().toString()));
        facts.add(fact("run-round", String.valueOf(run.round())));
        List<UnchargedAsset> uncharged = findings.uncharged(run);
        if (!uncharged.isEmpty()) {
            facts.add(fact("run-uncharged", texts.get("run.uncharged.count", uncharged.size())));
        }
        if (run.reviewedBy() != null) {
            facts.add(fact("reviewer", names.person(run.reviewedBy())));
        }
        if (voucher != null && voucher.refusal() != null) {
            facts.add(fact("ledger-refusal", voucher.refusal()));
        }
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("fact." + key), value);
    }

    private Table checkList(DepreciationRun run) {
        List<Row> rows = findings.checkList(run).stream().map(this::row).toList();
        return new Table(
                labels(CHECK_COLUMNS),
                List.of(),
                rows.isEmpty() ? List.of(new Row("", List.of(texts.get("run.check.none"), "", ""))) : rows);
    }

    private Row row(CheckPoint point) {
        return new Row(
                point.subject(),
                List.of(
                        texts.get("run.check." + point.kind()),
                        point.subject(),
                        point.what().sentence(LocaleContextHolder.getLocale())));
    }

    private Table totals(DepreciationRun run) {
        List<RunComparison> compared = findings.compared(run);
        Stream<Row> rows = compared.stream()
                .map(one -> new Row(
                        one.assetClass(),
                        List.of(
                                texts.of("Book", one.book()),
                                names.assetClass(run.company(), one.assetClass()),
                                one.department().isEmpty() ? "" : names.department(run.company(), one.department()),
                                one.amount().grouped(),
                                one.lastMonth().grouped(),
                                one.difference().grouped())));
        Row sum = new Row(
                "",
                List.of(
                        texts.get("voucher.sum"),
                        "",
                        "",
                        sum(compared, RunComparison::amount),
                        sum(compared, RunComparison::lastMonth),
                        sum(compared, RunComparison::difference)));
        return new Table(
                labels(TOTAL_COLUMNS),
                TOTAL_AMOUNTS,
                Stream.concat(rows, Stream.of(sum)).toList());
    }

    /** Of the accounting book: amounts of two books are not added up. */
    private static String sum(List<RunComparison> compared, Function<RunComparison, Money> part) {
        return compared.stream()
                .filter(one -> one.book() == Book.ACCOUNTING)
                .map(part)
                .reduce(Money.ZERO, Money::plus)
                .grouped();
    }

    private List<String> labels(List<String> keys) {
        return keys.stream().map(texts::get).toList();
    }
}
