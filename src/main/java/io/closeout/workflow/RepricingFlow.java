package io.closeout.workflow;

import io.closeout.depreciation.BooksFlow;
import io.closeout.disposal.Repricing;
import io.closeout.disposal.Repricing.Cause;
import io.closeout.period.PeriodFlow;
import java.time.YearMonth;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What periods and books tell upwards: vouchers that wait for confirmation may have become stale. */
@Component
class RepricingFlow implements PeriodFlow, BooksFlow {
    /** Asked for when needed: it is made of the very modules that tell. */
    private final ObjectProvider<Repricing> repricing;

    RepricingFlow(ObjectProvider<Repricing> repricing) {
        this.repricing = repricing;
    }

    @Override
    public void closed(String company, YearMonth month) {
        repricing.getObject().ofCompany(company, Cause.PERIOD_CLOSED);
    }

    @Override
    public void charged(String company) {
        repricing.getObject().ofCompany(company, Cause.BOOK_CHANGED);
    }

    @Override
    public void changed(long asset) {
        repricing.getObject().ofAsset(asset, Cause.BOOK_CHANGED);
    }
}
