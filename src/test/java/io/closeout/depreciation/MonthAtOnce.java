package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import java.time.YearMonth;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** Charges a month of a company without the people and the process of a run: for stories that are about something else. */
@Transactional(noRollbackFor = Refusal.class)
public class MonthAtOnce {
    private final MonthCharges months;
    private final Periods periods;
    private final BooksFlow flow;

    MonthAtOnce(MonthCharges months, Periods periods, BooksFlow flow) {
        this.months = months;
        this.periods = periods;
        this.flow = flow;
    }

    /**
     * Of the accounting book.
     *
     * @param notCharged codes of the assets that could not be charged in one of the books
     */
    public record Charged(int charges, Money total, List<String> notCharged) {}

    public Charged charge(String company, YearMonth month) {
        periods.requireOpen(company, month);
        MonthCharges.Charged charged = months.charge(MonthCharges.Span.whole(company), month, "run/" + month);
        flow.charged(company);
        return new Charged(
                charged.rows(Book.ACCOUNTING),
                charged.total(Book.ACCOUNTING),
                charged.notCharged().stream()
                        .map(MonthCharges.NotCharged::code)
                        .distinct()
                        .toList());
    }
}
