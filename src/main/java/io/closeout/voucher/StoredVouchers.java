package io.closeout.voucher;

import io.closeout.audit.AuditTrail;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Reach;
import io.closeout.organisation.Role;
import io.closeout.organisation.SegregationOfDuties;
import io.closeout.organisation.Sequences;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredVouchers implements Vouchers {
    private static final String SYSTEM = "system";

    private final VoucherTable table;
    private final Organisation organisation;
    private final Periods periods;
    private final Sequences sequences;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredVouchers(
            VoucherTable table,
            Organisation organisation,
            Periods periods,
            Sequences sequences,
            AuditTrail audit,
            BusinessClock clock) {
        this.table = table;
        this.organisation = organisation;
        this.periods = periods;
        this.sequences = sequences;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Voucher prepare(
            String key,
            String company,
            String branch,
            String subject,
            YearMonth period,
            String reviewedBy,
            List<JournalEntry> entries) {
        return table.findByVoucherKey(key)
                .map(VoucherEntity::toVoucher)
                .orElseGet(() -> queued(
                        new VoucherEntity(key, company, branch, subject, period, reviewedBy, entries, clock.now())));
    }

    @Override
    public Voucher prepareAgain(
            String replaced, String key, YearMonth period, String reviewedBy, List<JournalEntry> entries) {
        Voucher before = entity(replaced).toVoucher();
        if (before.status() != VoucherStatus.CANCELLED) {
            throw new Refusal("voucher.wrong-status", "", replaced, before.status(), VoucherStatus.CANCELLED);
        }
        return table.findByVoucherKey(key)
                .map(VoucherEntity::toVoucher)
                .orElseGet(() -> queued(new VoucherEntity(
                                key,
                                before.company(),
                                before.branch(),
                                before.subject(),
                                period,
                                reviewedBy,
                                entries,
                                clock.now())
                        .inPlaceOf(replaced)));
    }

    private Voucher queued(VoucherEntity entity) {
        Voucher voucher = entity.toVoucher();
        if (voucher.entries().isEmpty()) {
            throw new IllegalArgumentException("a voucher needs entries: " + voucher.key());
        }
        periods.requireOpen(voucher.company(), voucher.period());
        table.save(entity);
        record(voucher, SYSTEM, "voucher.prepared", "total " + voucher.total());
        return voucher;
    }

    @Override
    public Voucher confirm(String key, String actor) {
        VoucherEntity entity = entity(key);
        Voucher waiting = entity.toVoucher();
        requireRole(waiting, actor, Role.FINANCE_CONTROLLER, "confirmation");
        periods.requireOpen(waiting.company(), waiting.period());
        SegregationOfDuties.REVIEWER_AND_CONFIRMER.require(
                waiting.reviewedBy(), actor, "confirmation", organisation.nameOf(actor));
        entity.confirm(actor, clock.today());
        Voucher voucher = entity.toVoucher();
        record(voucher, actor, "voucher.confirmed", "total " + voucher.total());
        return voucher;
    }

    @Override
    public Voucher posted(String key, String ledgerReference) {
        VoucherEntity entity = entity(key);
        Voucher voucher = entity.toVoucher();
        if (voucher.status() == VoucherStatus.POSTED) {
            return voucher;
        }
        long number = sequences.next(voucher.company(), "voucher/" + voucher.period());
        entity.post("记-%04d".formatted(number), ledgerReference, clock.now());
        voucher = entity.toVoucher();
        record(voucher, SYSTEM, "voucher.posted", voucher.number() + " " + ledgerReference);
        return voucher;
    }

    @Override
    public void refused(String key, String reason) {
        VoucherEntity entity = entity(key);
        entity.refuse(reason);
        record(entity.toVoucher(), SYSTEM, "voucher.refused", reason);
    }

    @Override
    public void resend(String key, String actor, String remedy) {
        VoucherEntity entity = remedied(key, actor, remedy);
        entity.resend();
        record(entity.toVoucher(), actor, "voucher.resent", remedy);
    }

    @Override
    public void giveUp(String key, String actor, String remedy) {
        VoucherEntity entity = remedied(key, actor, remedy);
        entity.giveUp();
        record(entity.toVoucher(), actor, "voucher.given-up", remedy);
    }

    private VoucherEntity remedied(String key, String actor, String remedy) {
        if (remedy.isBlank()) {
            throw new Refusal("voucher.remedy-missing", "remedy");
        }
        VoucherEntity entity = entity(key);
        requireRole(entity.toVoucher(), actor, Role.FINANCE_REVIEWER, "remedy");
        return entity;
    }

    @Override
    public void cancel(String key, String actor, String reason) {
        VoucherEntity entity = entity(key);
        if (entity.toVoucher().status() == VoucherStatus.WAITING) {
            entity.cancel();
            record(entity.toVoucher(), actor, "voucher.cancelled", reason);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Voucher voucher(String key) {
        return entity(key).toVoucher();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Voucher> find(String key, Reach reach) {
        return table.findByVoucherKey(key)
                .map(VoucherEntity::toVoucher)
                .filter(voucher -> reach.covers(voucher.company(), voucher.branch()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Voucher> about(String company, String subject) {
        return table.findByCompanyAndSubjectOrderById(company, subject).stream()
                .map(VoucherEntity::toVoucher)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Voucher> waiting(Reach reach, YearMonth period, int page, int size) {
        return table.findWaiting(reach, period, PageRequest.of(page, size)).stream()
                .map(VoucherEntity::toVoucher)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public long countWaiting(Reach reach, YearMonth period) {
        return table.countWaiting(reach, period);
    }

    @Override
    @Transactional(readOnly = true)
    public List<YearMonth> waitingPeriods(Reach reach) {
        return table.findWaitingPeriods(reach);
    }

    private void requireRole(Voucher voucher, String actor, Role role, String field) {
        if (!organisation.acts(actor, role, voucher.company(), voucher.branch())) {
            throw new Refusal("voucher.not-your-role", field, organisation.nameOf(actor), role, voucher.key());
        }
    }

    private VoucherEntity entity(String key) {
        return table.findByVoucherKey(key).orElseThrow(() -> new IllegalArgumentException("no voucher " + key));
    }

    private void record(Voucher voucher, String actor, String verb, String detail) {
        audit.record(voucher.company(), actor, verb, "voucher/" + voucher.key(), detail);
    }
}
