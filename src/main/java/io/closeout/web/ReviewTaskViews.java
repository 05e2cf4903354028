package io.closeout.web;

import io.closeout.organisation.Person;
import io.closeout.review.ReviewRow;
import io.closeout.review.YearlyReview;
import io.closeout.review.YearlyReviews;
import io.closeout.web.TaskView.Fact;
import io.closeout.web.TaskView.Row;
import io.closeout.web.TaskView.Table;
import io.closeout.workflow.Tasks.OpenTask;
import io.closeout.workflow.Tasks.WaitingTask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what finance has to know to conclude a yearly review: how much was looked at, and what is still open. */
@Component
class ReviewTaskViews implements TaskViewSource {
    private static final int SHOWN = 100;
    private static final List<String> COLUMNS = List.of("asset.code", "asset.name", "review.misfit", "review.done");

    private final Visitor visitor;
    private final YearlyReviews reviews;
    private final FormFields fields;
    private final Texts texts;

    ReviewTaskViews(Visitor visitor, YearlyReviews reviews, FormFields fields, Texts texts) {
        this.visitor = visitor;
        this.reviews = reviews;
        this.fields = fields;
        this.texts = texts;
    }

    @Override
    public Optional<TaskView> view(OpenTask open, Person person) {
        return reviews.find(open.task().caseNumber())
                .filter(review -> visitor.seesReviews(person, review.company()))
                .map(review -> view(open, review));
    }

    private TaskView view(OpenTask open, YearlyReview about) {
        WaitingTask task = open.task();
        List<ReviewRow> rows = reviews.rows(about.number());
        long unsettled = rows.stream().filter(row -> !row.settled()).count();
        return new TaskView(
                task.id(),
                task.step(),
                texts.task(task),
                about.number(),
                "/reviews/" + about.number(),
                task.due() == null ? "" : texts.time(task.due()),
                texts.overdue(task.due()),
                List.of(
                        fact("review-year", String.valueOf(about.year())),
                        fact("review-looked", String.valueOf(about.looked())),
                        fact("review-found", String.valueOf(rows.size())),
                        fact("review-open", String.valueOf(unsettled))),
                new Table(
                        texts.all(COLUMNS),
                        List.of(),
                        rows.stream().limit(SHOWN).map(this::row).toList()),
                null,
                null,
                fields.of(open),
                Map.of("due", texts.get("form.due"), "assets", texts.get("review.rows")));
    }

    private Row row(ReviewRow row) {
        return new Row(
                row.asset().code(),
                List.of(
                        row.asset().code(),
                        row.asset().name(),
                        texts.of("Misfit", row.misfit()),
                        row.change() != null
                                ? row.change()
                                : row.keptBy() != null ? row.reason() : texts.get("review.row-open")));
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("fact." + key), value);
    }
}
