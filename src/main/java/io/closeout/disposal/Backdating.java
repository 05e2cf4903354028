package io.closeout.disposal;

import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Organisation;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import io.closeout.voucher.VoucherDifference;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases whose derecognition month lies in an earlier year: finance chooses, with a reason, and sees both ways before. */
@Component
class Backdating implements ReviewPreviews {
    private final CaseFile file;
    private final WriteOffPricing pricing;
    private final Organisation organisation;
    private final Periods periods;
    private final BusinessClock clock;

    Backdating(
            CaseFile file, WriteOffPricing pricing, Organisation organisation, Periods periods, BusinessClock clock) {
        this.file = file;
        this.pricing = pricing;
        this.organisation = organisation;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * @throws Refusal if something of an earlier year would be taken back and nobody chose where it goes or said why, or
     *                 there is nothing to choose, or a small company wants to adjust an earlier year
     */
    void requireChosen(DisposalCaseEntity entity, DerecognitionBasis basis, PriorYear chosen, String reason) {
        YearMonth period = periods.current(entity.company());
        List<Integer> years = pricing.price(entity, month(entity, basis), PriorYear.CURRENT_PERIOD, period)
                .earlierYears(period);
        if (years.isEmpty() && chosen == PriorYear.ADJUSTMENT) {
            throw new Refusal("disposal.no-earlier-year", "priorYear");
        }
        if (years.isEmpty()) {
            return;
        }
        if (chosen == null) {
            throw new Refusal("disposal.prior-year-unchosen", "priorYear", texts(years));
        }
        if (reason.isBlank()) {
            throw new Refusal("disposal.prior-year-reason", "reviewComment", texts(years));
        }
        if (chosen == PriorYear.ADJUSTMENT && isSmall(entity)) {
            throw new Refusal("disposal.prior-year-small", "priorYear");
        }
    }

    private static String texts(List<Integer> years) {
        return String.join(", ", years.stream().map(String::valueOf).toList());
    }

    private boolean isSmall(DisposalCaseEntity entity) {
        return organisation.company(entity.company()).standard() == AccountingStandard.SMALL;
    }

    /** As it will be if the last seat signs this month. */
    private YearMonth month(DisposalCaseEntity entity, DerecognitionBasis basis) {
        return switch (basis) {
            case STOPPED -> YearMonth.from(entity.stoppedOn());
            case ISOLATED ->
                entity.isolatedAt() == null ? clock.thisMonth() : YearMonth.from(clock.dateOf(entity.isolatedAt()));
            case APPROVED -> clock.thisMonth();
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BothWays> bothWays(String number) {
        DisposalCaseEntity entity = file.entity(number);
        YearMonth period = periods.current(entity.company());
        YearMonth month = month(entity, entity.basis());
        WriteOffPricing.Price current = pricing.price(entity, month, PriorYear.CURRENT_PERIOD, period);
        List<Integer> years = current.earlierYears(period);
        if (years.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BothWays(
                years,
                isSmall(entity)
                        ? List.of()
                        : VoucherDifference.between(
                                current.entries(),
                                pricing.price(entity, month, PriorYear.ADJUSTMENT, period)
                                        .entries())));
    }
}
