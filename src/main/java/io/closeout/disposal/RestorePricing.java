package io.closeout.disposal;

import io.closeout.depreciation.Charge;
import io.closeout.depreciation.DepreciationBook;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Organisation;
import io.closeout.register.AssetCard;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import io.closeout.voucher.AccountDetermination.Purpose;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Reversal;
import io.closeout.voucher.ReversalPolicy;
import io.closeout.voucher.ReversalStyle;
import io.closeout.voucher.Step;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherDraft;
import io.closeout.voucher.VoucherStatus;
import io.closeout.voucher.Vouchers;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Prices a restore. Wrongly written off: the posted vouchers of the asset are reversed, what they took back of its
 * depreciation is given back as it was taken, and the months left out since are charged in the open period; the charge up
 * to the derecognition month was due in any case and stays. Came back later: a new acquisition at what it is worth, as for
 * what is found at a stocktake (CAS 28: through 6901; small companies through 1901).
 */
@Component
class RestorePricing {
    private static final Set<Step> DUE_IN_ANY_CASE = Set.of(Step.CHARGE_MISSING, Step.TAKE_BACK);
    private static final String SURPLUS = "INVENTORY_SURPLUS";

    private final RestoreFile file;
    private final DepreciationBook book;
    private final Vouchers vouchers;
    private final Organisation organisation;
    private final AccountDetermination accounts;
    private final ReversalPolicy reversals;

    RestorePricing(
            RestoreFile file,
            DepreciationBook book,
            Vouchers vouchers,
            Organisation organisation,
            AccountDetermination accounts,
            ReversalPolicy reversals) {
        this.file = file;
        this.book = book;
        this.vouchers = vouchers;
        this.organisation = organisation;
        this.accounts = accounts;
        this.reversals = reversals;
    }

    /** The voucher's entries, and the rows it adds to the depreciation book. */
    record Price(List<JournalEntry> entries, List<Charge> charged, List<Charge> givenBack) {}

    /** @param period in which the voucher is dated: what is missing before it is charged with it, the rest by the runs */
    Price price(RestoreEntity entity, YearMonth period) {
        List<AssetCard> assets = file.assets(entity).stream()
                .filter(asset -> asset.kind().onTheBooks())
                .toList();
        AccountingStandard standard = organisation.company(entity.company()).standard();
        VoucherDraft draft = new VoucherDraft(standard, accounts);
        return switch (entity.reason()) {
            case WRONGLY_WRITTEN_OFF -> undone(entity, assets, draft, period);
            case CAME_BACK_LATER -> acquired(entity, assets, draft, standard);
        };
    }

    private Price undone(RestoreEntity entity, List<AssetCard> assets, VoucherDraft draft, YearMonth period) {
        ReversalStyle style = reversals.styleFor(entity.company());
        Account accumulated = draft.account(Purpose.ACCUMULATED_DEPRECIATION);
        List<Voucher> posted = vouchers.about(entity.company(), entity.caseNumber()).stream()
                .filter(voucher -> voucher.status() == VoucherStatus.POSTED)
                .toList();
        List<Charge> givenBack = new ArrayList<>();
        List<Charge> charged = new ArrayList<>();
        for (AssetCard asset : assets) {
            for (Voucher voucher : posted) {
                draft.add(Step.REVERSE, Reversal.of(voucher, DUE_IN_ANY_CASE, List.of(asset.code()), style));
                draft.add(Step.GIVE_BACK, Reversal.of(voucher, Step.TAKE_BACK, List.of(asset.code())));
                givenBack.addAll(book.takenBackBy(voucher.key(), asset.id()));
            }
            charged.addAll(book.missingWhileGone(asset.id(), period.minusMonths(1)));
        }
        assets.forEach(asset -> charged.stream()
                .filter(charge -> charge.asset() == asset.id())
                .forEach(charge -> charge(draft, asset, charge, accumulated)));
        return new Price(draft.entries(), List.copyOf(charged), List.copyOf(givenBack));
    }

    private static void charge(VoucherDraft draft, AssetCard asset, Charge charge, Account accumulated) {
        Step step = Step.CHARGE_MISSING;
        draft.debit(step, charge.expense(), charge.amount(), charge.department(), asset.code());
        draft.credit(step, accumulated, charge.amount(), charge.department(), asset.code());
    }

    private static Price acquired(
            RestoreEntity entity, List<AssetCard> assets, VoucherDraft draft, AccountingStandard standard) {
        boolean small = standard == AccountingStandard.SMALL;
        List<Money> worths = worths(entity.worth(), assets);
        for (int i = 0; i < assets.size(); i++) {
            AssetCard asset = assets.get(i);
            Clearance found = Clearance.in(
                    draft,
                    small ? Purpose.PENDING_LOSS : Purpose.PRIOR_YEAR_ADJUSTMENT,
                    asset.department(),
                    asset.code());
            found.receive(Step.SURPLUS, draft.account(Purpose.FIXED_ASSET), worths.get(i));
            if (small) {
                found.settle(Step.APPROVED, SURPLUS);
            } else {
                Money retained = found.close(Step.RETAIN);
                found.credit(Step.RETAIN, draft.account(Purpose.RETAINED_EARNINGS), retained.negate());
            }
        }
        return new Price(draft.entries(), List.of(), List.of());
    }

    /** What all are worth together, shared by what each once cost. */
    static List<Money> worths(Money together, List<AssetCard> assets) {
        return together.sharedBy(assets.stream().map(AssetCard::cost).toList());
    }
}
