package io.closeout.disposal;

import io.closeout.depreciation.DepreciationBook;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.Vouchers;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The pre-write-off vouchers of cases while they wait: each belongs to a period and to the amounts of the moment it was
 * priced; only the very price that holds at the confirmation is ever confirmed.
 */
@Component
class ConfirmationQueue {
    private final CaseFile file;
    private final WriteOffPricing pricing;
    private final Vouchers vouchers;
    private final Periods periods;
    private final DepreciationBook book;

    ConfirmationQueue(
            CaseFile file, WriteOffPricing pricing, Vouchers vouchers, Periods periods, DepreciationBook book) {
        this.file = file;
        this.pricing = pricing;
        this.vouchers = vouchers;
        this.periods = periods;
        this.book = book;
    }

    /** Prices an approved case under a new key; what differs from the voucher before is kept with it. */
    void prepare(DisposalCaseEntity entity) {
        String before = entity.voucherKey();
        entity.nextVoucher();
        YearMonth period = periods.current(entity.company());
        WriteOffPricing.Price price = pricing.price(entity, period);
        noteEarlierYears(entity, price, period);
        Voucher voucher = before == null
                ? vouchers.prepare(
                        entity.voucherKey(),
                        entity.company(),
                        entity.branch(),
                        entity.number(),
                        period,
                        entity.reviewedBy(),
                        price.entries())
                : vouchers.prepareAgain(before, entity.voucherKey(), period, entity.reviewedBy(), price.entries());
        entity.enter(CaseStatus.AWAITING_CONFIRMATION);
        file.record(entity, CaseFile.SYSTEM, "voucher-prepared", "", named(voucher));
    }

    boolean isStale(DisposalCaseEntity entity) {
        YearMonth period = periods.current(entity.company());
        return vouchers.voucher(entity.voucherKey())
                .isStale(pricing.price(entity, period).entries(), period);
    }

    /** The tax return of these years has to be looked at again. */
    private void noteEarlierYears(DisposalCaseEntity entity, WriteOffPricing.Price price, YearMonth period) {
        List<Integer> years = price.earlierYears(period);
        entity.concernsYears(years);
        if (!years.isEmpty()) {
            file.record(
                    entity,
                    CaseFile.SYSTEM,
                    "earlier-years",
                    entity.priorYear() == null ? PriorYear.CURRENT_PERIOD : entity.priorYear(),
                    years.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
    }

    /** The waiting voucher is cancelled; the case is approved and without one until it is prepared again. */
    void priceAgain(DisposalCaseEntity entity, String actor, Repricing.Cause cause) {
        String stale = entity.voucherKey();
        vouchers.cancel(stale, actor, "to be priced again: " + cause);
        entity.enter(CaseStatus.APPROVED);
        file.record(entity, actor, "repriced", cause, stale);
    }

    /** @throws Refusal if the amounts or the period have changed since the voucher was prepared */
    void confirm(DisposalCaseEntity entity, String actor, String comment) {
        Voucher waiting = vouchers.voucher(entity.voucherKey());
        YearMonth period = periods.current(entity.company());
        WriteOffPricing.Price price = pricing.price(entity, period);
        if (waiting.isStale(price.entries(), period)) {
            throw new Refusal("disposal.amounts-changed", "confirmation", waiting.key());
        }
        vouchers.confirm(waiting.key(), actor);
        book.enterDisposal(entity.company(), waiting.key(), waiting.period(), price.charged(), price.takenBack());
        entity.enter(CaseStatus.CONFIRMED);
        file.record(entity, actor, "confirmed", "", named(waiting) + " " + comment);
    }

    /** The ledger refused the confirmed voucher and a person gave it up: what it did to the book is taken out again. */
    void takeBack(DisposalCaseEntity entity) {
        book.takeOutDisposal(entity.company(), entity.voucherKey());
        entity.enter(CaseStatus.APPROVED);
        file.record(entity, CaseFile.SYSTEM, "back-in-queue", "", entity.voucherKey());
    }

    private static String named(Voucher voucher) {
        return voucher.key() + " " + voucher.total().grouped();
    }
}
