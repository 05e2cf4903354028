package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.organisation.Role;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.VatDetermination;
import io.closeout.voucher.VatDetermination.Property;
import io.closeout.voucher.VatDetermination.Taxpayer;
import io.closeout.voucher.VatDetermination.Vat;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherStatus;
import io.closeout.voucher.Vouchers;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredSettlement implements Settlement {
    private final CaseFile file;
    private final Viewers viewers;
    private final Authority authority;
    private final SupplementTable supplements;
    private final SupplementPricing pricing;
    private final ClearingBalances balances;
    private final VatDetermination vatTable;
    private final Vouchers vouchers;
    private final Periods periods;
    private final DisposalFlow flow;
    private final BusinessClock clock;

    StoredSettlement(
            CaseFile file,
            Viewers viewers,
            Authority authority,
            SupplementTable supplements,
            SupplementPricing pricing,
            ClearingBalances balances,
            VatDetermination vatTable,
            Vouchers vouchers,
            Periods periods,
            DisposalFlow flow,
            BusinessClock clock) {
        this.file = file;
        this.viewers = viewers;
        this.authority = authority;
        this.supplements = supplements;
        this.pricing = pricing;
        this.balances = balances;
        this.vatTable = vatTable;
        this.vouchers = vouchers;
        this.periods = periods;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public void expectMore(String number, String actor) {
        viewers.requireSees(actor, number);
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.ARCHIVED);
        authority.require(entity, actor, Role.FINANCE_REVIEWER);
        if (entity.moreExpected() || balances.writtenOff(entity).isEmpty()) {
            throw new Refusal("disposal.nothing-to-settle", "", number);
        }
        entity.expectMore(true);
        file.record(entity, actor, "more-expected", "", "");
        flow.beginSettlement(file.view(entity));
    }

    @Override
    public void register(String number, String actor, LateAmount late) {
        DisposalCaseEntity entity = writtenOff(number);
        authority.require(entity, actor, Role.FINANCE_REVIEWER);
        authority.requireNotApplicant(entity, actor, "amountKind");
        if (supplements.findByOpenCaseNumber(number).isPresent()) {
            throw new Refusal("disposal.amount-open", "", number);
        }
        boolean settled = balances.allZero(entity);
        requireFits(late);
        Vat rule = late.kind() == LateAmount.Kind.PROCEEDS ? rule(late.tax()) : null;
        Money vat = rule == null ? late.inputVat() : rule.within(late.amount());
        String said = late.amount().grouped() + " " + late.comment();
        if (late.kind() == LateAmount.Kind.NOTHING && settled) {
            entity.expectMore(false);
        } else {
            supplements.saveAndFlush(new SupplementEntity(
                    number,
                    supplements.countByCaseNumber(number) + 1,
                    late,
                    vat,
                    rule == null ? "" : rule.detail(),
                    late.last(),
                    actor,
                    clock.now()));
        }
        file.record(entity, actor, "amount-registered", late.kind(), said);
    }

    private static void requireFits(LateAmount late) {
        boolean nothing = late.kind() == LateAmount.Kind.NOTHING;
        if (nothing != late.amount().isZero() || late.amount().isNegative()) {
            throw new Refusal("disposal.late-amount", "amount", late.amount());
        }
        if (nothing && !late.last()) {
            throw new Refusal("disposal.nothing-is-last", "last");
        }
        boolean cost = late.kind() == LateAmount.Kind.COST;
        if (late.inputVat().isNegative()
                || !cost && !late.inputVat().isZero()
                || late.inputVat().compareTo(late.amount()) > 0) {
            throw new Refusal("disposal.late-input-vat", "inputVat", late.inputVat());
        }
    }

    /** Null where no VAT is owed. */
    private Vat rule(LateAmount.Tax tax) {
        if (tax == LateAmount.Tax.NONE) {
            return null;
        }
        Taxpayer taxpayer = tax == LateAmount.Tax.SMALL_SCALE ? Taxpayer.SMALL_SCALE : Taxpayer.GENERAL;
        String method = tax == LateAmount.Tax.SMALL_SCALE ? "" : tax.name();
        return vatTable.vatFor(new VatDetermination.Question(taxpayer, method, Property.MOVABLE, clock.today()))
                .orElseThrow(() -> new Refusal("preview.no-vat", "tax", tax, clock.today()));
    }

    @Override
    public void prepareVoucher(String number) {
        DisposalCaseEntity entity = writtenOff(number);
        SupplementEntity supplement = open(number);
        supplement.require(SupplementEntity.Status.REGISTERED, SupplementEntity.Status.AWAITING_CONFIRMATION);
        YearMonth period = periods.current(entity.company());
        List<JournalEntry> entries = pricing.price(entity, supplement);
        if (supplement.status() == SupplementEntity.Status.AWAITING_CONFIRMATION) {
            if (!vouchers.voucher(supplement.voucherKey()).isStale(entries, period)) {
                return;
            }
            vouchers.cancel(supplement.voucherKey(), CaseFile.SYSTEM, "to be priced again");
        }
        String before = supplement.voucherKey();
        supplement.nextVoucher();
        Voucher voucher = before == null
                ? vouchers.prepare(
                        supplement.voucherKey(),
                        entity.company(),
                        entity.branch(),
                        number,
                        period,
                        supplement.registeredBy(),
                        entries)
                : vouchers.prepareAgain(before, supplement.voucherKey(), period, supplement.registeredBy(), entries);
        supplement.enter(SupplementEntity.Status.AWAITING_CONFIRMATION);
        file.record(entity, CaseFile.SYSTEM, "supplement-prepared", "", named(voucher));
    }

    @Override
    public void confirm(String number, String actor, String comment) {
        DisposalCaseEntity entity = confirmable(number, actor);
        SupplementEntity supplement = waiting(number);
        Voucher waiting = vouchers.voucher(supplement.voucherKey());
        if (waiting.isStale(pricing.price(entity, supplement), periods.current(entity.company()))) {
            throw new Refusal("disposal.amounts-changed", "confirmation", waiting.key());
        }
        vouchers.confirm(waiting.key(), actor);
        supplement.enter(SupplementEntity.Status.CONFIRMED);
        file.record(entity, actor, "supplement-confirmed", "", named(waiting) + " " + comment);
    }

    @Override
    public void demandRepricing(String number, String actor, String comment) {
        DisposalCaseEntity entity = confirmable(number, actor);
        SupplementEntity supplement = waiting(number);
        vouchers.cancel(supplement.voucherKey(), actor, "to be priced again " + comment);
        supplement.enter(SupplementEntity.Status.REGISTERED);
        file.record(entity, actor, "repricing-demanded", "", comment);
    }

    @Override
    public void sendBack(String number, String actor, String comment) {
        DisposalCaseEntity entity = confirmable(number, actor);
        SupplementEntity supplement = waiting(number);
        if (comment.isBlank()) {
            throw new Refusal("disposal.reason-missing", "confirmationComment");
        }
        vouchers.cancel(supplement.voucherKey(), actor, comment);
        supplement.enter(SupplementEntity.Status.SENT_BACK);
        file.record(entity, actor, "returned", ReturnTarget.REVIEW, comment);
    }

    @Override
    public void returnToQueue(String number) {
        DisposalCaseEntity entity = writtenOff(number);
        SupplementEntity supplement = open(number);
        supplement.require(SupplementEntity.Status.CONFIRMED);
        requireStatus(supplement, VoucherStatus.CANCELLED);
        supplement.enter(SupplementEntity.Status.REGISTERED);
        file.record(entity, CaseFile.SYSTEM, "back-in-queue", "", supplement.voucherKey());
    }

    @Override
    public void posted(String number) {
        DisposalCaseEntity entity = writtenOff(number);
        SupplementEntity supplement = open(number);
        supplement.require(SupplementEntity.Status.CONFIRMED);
        requireStatus(supplement, VoucherStatus.POSTED);
        supplement.enter(SupplementEntity.Status.POSTED);
        if (supplement.last()) {
            entity.expectMore(false);
        }
        file.record(entity, CaseFile.SYSTEM, "supplement-posted", "", supplement.voucherKey());
    }

    private void requireStatus(SupplementEntity supplement, VoucherStatus expected) {
        Voucher voucher = vouchers.voucher(supplement.voucherKey());
        if (voucher.status() != expected) {
            throw new IllegalStateException("voucher " + voucher.key() + " is " + voucher.status());
        }
    }

    private DisposalCaseEntity writtenOff(String number) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.WRITTEN_OFF, CaseStatus.ARCHIVED);
        return entity;
    }

    private DisposalCaseEntity confirmable(String number, String actor) {
        DisposalCaseEntity entity = writtenOff(number);
        authority.require(entity, actor, Role.FINANCE_CONTROLLER);
        authority.requireNotApplicant(entity, actor, "confirmation");
        return entity;
    }

    private SupplementEntity waiting(String number) {
        SupplementEntity supplement = open(number);
        supplement.require(SupplementEntity.Status.AWAITING_CONFIRMATION);
        return supplement;
    }

    private SupplementEntity open(String number) {
        return supplements
                .findByOpenCaseNumber(number)
                .orElseThrow(() -> new Refusal("disposal.no-open-amount", "", number));
    }

    private static String named(Voucher voucher) {
        return voucher.key() + " " + voucher.total().grouped();
    }
}
