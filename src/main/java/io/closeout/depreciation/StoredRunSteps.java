package io.closeout.depreciation;

import io.closeout.organisation.Organisation;
import io.closeout.organisation.SegregationOfDuties;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import io.closeout.voucher.Voucher;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredRunSteps implements RunSteps {
    private final RunFile file;
    private final RunTable runs;
    private final RunPartTable parts;
    private final RunWork work;
    private final RunChecks checks;
    private final CutOffs cutOffs;
    private final RunVoucher voucher;
    private final PeriodBalances balances;
    private final RunRoles roles;
    private final Organisation organisation;
    private final Periods periods;
    private final BooksFlow flow;
    private final BusinessClock clock;

    StoredRunSteps(
            RunFile file,
            RunTable runs,
            RunPartTable parts,
            RunWork work,
            RunChecks checks,
            CutOffs cutOffs,
            RunVoucher voucher,
            PeriodBalances balances,
            RunRoles roles,
            Organisation organisation,
            Periods periods,
            BooksFlow flow,
            BusinessClock clock) {
        this.file = file;
        this.runs = runs;
        this.parts = parts;
        this.work = work;
        this.checks = checks;
        this.cutOffs = cutOffs;
        this.voucher = voucher;
        this.balances = balances;
        this.roles = roles;
        this.organisation = organisation;
        this.periods = periods;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public DepreciationRun open(String company, YearMonth month, String actor) {
        return opened(company, month, actor).run();
    }

    Opened opened(String company, YearMonth month, String actor) {
        organisation.company(company);
        roles.requireEither(actor, company);
        if (month.isAfter(clock.thisMonth())) {
            throw new Refusal("depreciation.month-not-begun", "month", month);
        }
        Optional<DepreciationRun> earlier = runs.find(company, month);
        if (earlier.isPresent() && !goesOn(earlier.get())) {
            return new Opened(earlier.get(), false);
        }
        periods.requireOpen(company, month);
        requireNoOtherUnderWay(company, month);
        if (earlier.isPresent()) {
            return new Opened(
                    file.move(earlier.get(), RunStatus.RESUMABLE, RunStatus.CHECKING, "resumed", actor, ""), true);
        }
        DepreciationRun run = file.open(company, month, actor);
        return run == null ? new Opened(runs.find(company, month).orElseThrow(), false) : new Opened(run, true);
    }

    /** Whether a month has no run yet and nothing stands against one. */
    boolean mayBegin(String company, YearMonth month) {
        return periods.isOpen(company, month)
                && runs.of(company).stream()
                        .noneMatch(
                                run -> run.month().equals(month) || run.status().underWay());
    }

    /** Given up, or over in a month that was opened again. */
    private boolean goesOn(DepreciationRun run) {
        return run.status() == RunStatus.CANCELLED
                || run.status() == RunStatus.CLOSED && periods.isOpen(run.company(), run.month());
    }

    private void requireNoOtherUnderWay(String company, YearMonth month) {
        for (DepreciationRun other : runs.of(company)) {
            if (other.status().underWay() && !other.month().equals(month)) {
                throw new Refusal("depreciation.other-month-under-way", "month", other.number(), other.status());
            }
        }
    }

    @Override
    public void clearCheckList(String number, String actor, String reason, CutOff cutOff) {
        DepreciationRun run = file.run(number);
        roles.requireReviewer(actor, run.company());
        List<StoppedAsset> booked = checks.bookable(run, cutOff);
        int open = checks.countOpen(run, booked);
        if (open > 0 && reason.isBlank()) {
            throw new Refusal("depreciation.check-reason-missing", "checkReason", open);
        }
        file.move(run, RunStatus.CHECKING, RunStatus.PREVIEWING, "checked", actor, reason);
        checks.sign(run, run.round() + 1, booked, reason, actor);
        work.cut(run);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> parts(String number) {
        return parts.of(file.run(number)).stream().map(RunPart::id).toList();
    }

    @Override
    public void previewPart(long part) {
        work.preview(part);
    }

    @Override
    public void concludePreview(String number) {
        DepreciationRun run = file.run(number);
        if (run.status() == RunStatus.PREVIEWING) {
            work.requireAll(run, RunPart.Status.PREVIEWED);
            file.move(run, RunStatus.PREVIEWING, RunStatus.PREVIEWED, "previewed", Organisation.SYSTEM, "");
        }
    }

    @Override
    public void releaseCharging(String number, String actor) {
        DepreciationRun run = file.run(number);
        roles.requireReviewer(actor, run.company());
        periods.requireOpen(run.company(), run.month());
        file.move(run, RunStatus.PREVIEWED, RunStatus.CHARGING, "released", actor, "");
        runs.beginPhase(run, run.round(), clock.now());
    }

    @Override
    public void chargePart(long part) {
        work.charge(part);
    }

    @Override
    public void concludeCharging(String number) {
        DepreciationRun run = file.run(number);
        if (run.status() == RunStatus.CHARGING) {
            work.requireAll(run, RunPart.Status.CHARGED);
            cutOffs.book(run);
            file.move(run, RunStatus.CHARGING, RunStatus.IN_REVIEW, "charged", Organisation.SYSTEM, "");
            flow.charged(run.company());
        }
    }

    @Override
    public void sendBack(String number, String actor, String reason) {
        DepreciationRun run = file.run(number);
        roles.requireEither(actor, run.company());
        requireReason(reason, "runComment");
        file.move(run, RunStatus.RETURNABLE, RunStatus.CHECKING, "sent-back", actor, reason);
        dropVoucher(run, actor, reason);
    }

    /** A waiting voucher is taken out of the queue; the next round has one of its own. */
    void dropVoucher(DepreciationRun run, String actor, String reason) {
        voucher.cancel(run, actor, reason);
        runs.awaits(run, null);
    }

    static void requireReason(String reason, String field) {
        if (reason.isBlank()) {
            throw new Refusal("depreciation.reason-missing", field);
        }
    }

    @Override
    public void passReview(String number, String actor, String comment) {
        DepreciationRun run = file.run(number);
        roles.requireReviewer(actor, run.company());
        int uncharged = parts.countUncharged(run);
        if (uncharged > 0 && comment.isBlank()) {
            throw new Refusal("depreciation.uncharged-reason-missing", "runComment", uncharged);
        }
        file.move(run, RunStatus.IN_REVIEW, RunStatus.AWAITING_VOUCHER, "reviewed", actor, comment);
        runs.reviewed(run, actor);
    }

    @Override
    public void prepareVoucher(String number) {
        DepreciationRun run = file.run(number);
        if (run.status() == RunStatus.AWAITING_VOUCHER) {
            Voucher prepared = voucher.prepare(run);
            runs.awaits(run, prepared == null ? null : prepared.key());
        }
    }

    @Override
    public void confirm(String number, String actor) {
        DepreciationRun run = file.run(number);
        roles.requireController(actor, run.company());
        SegregationOfDuties.REVIEWER_AND_CONFIRMER.require(
                run.reviewedBy(), actor, "confirmation", organisation.nameOf(actor));
        periods.requireOpen(run.company(), run.month());
        if (PeriodBalance.Span.YEAR.endsWith(run.month())) {
            balances.requireNothingPending(run.company(), run.month());
        }
        file.move(run, RunStatus.AWAITING_VOUCHER, RunStatus.POSTING, "confirmed", actor, "");
        runs.confirmed(run, actor);
        voucher.confirm(run, actor);
    }

    @Override
    public void recordPosting(String number) {
        DepreciationRun run = file.run(number);
        if (run.status() == RunStatus.POSTING && voucher.posted(run)) {
            file.move(run, RunStatus.POSTING, RunStatus.POSTED, "posted", Organisation.SYSTEM, "");
            runs.posted(run);
        }
    }

    @Override
    public void carryForward(String number) {
        DepreciationRun run = file.run(number);
        for (PeriodBalance.Span span : List.of(PeriodBalance.Span.QUARTER, PeriodBalance.Span.YEAR)) {
            if (span.endsWith(run.month())) {
                balances.keep(run.company(), span, run.month());
                balances.requireTies(run.company(), span, run.month());
                file.note(run, "carried-forward", Organisation.SYSTEM, span.name());
            }
        }
    }

    @Override
    public void closePeriod(String number) {
        DepreciationRun run = file.run(number);
        if (run.status() == RunStatus.POSTED) {
            file.move(run, RunStatus.POSTED, RunStatus.CLOSED, "closed", run.confirmedBy(), "");
            periods.close(run.company(), run.month(), run.confirmedBy());
            balances.keep(run.company(), PeriodBalance.Span.MONTH, run.month());
        }
    }
}
