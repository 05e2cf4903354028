package io.closeout.disposal;

import io.closeout.depreciation.BookValue;
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
import io.closeout.voucher.ReversalPolicy;
import io.closeout.voucher.ReversalStyle;
import io.closeout.voucher.Step;
import io.closeout.voucher.VoucherDraft;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Prices the write-off of the fixed assets of a case, whose last month of depreciation is D: missing charges up to D,
 * charges after D taken back on the accounts they were charged to, the balances at the end of D into 1606 (from 1481 if
 * the asset was held for sale), what was paid
 * and what was kept (收支, shared by cost), and 1606 to zero per asset (CAS 4 art. 21 and 23). What stands on no books
 * leaves without an entry.
 */
@Component
class WriteOffPricing {
    private final DepreciationBook book;
    private final CaseFile file;
    private final Organisation organisation;
    private final AccountDetermination accounts;
    private final ReversalPolicy reversals;

    WriteOffPricing(
            DepreciationBook book,
            CaseFile file,
            Organisation organisation,
            AccountDetermination accounts,
            ReversalPolicy reversals) {
        this.book = book;
        this.file = file;
        this.organisation = organisation;
        this.accounts = accounts;
        this.reversals = reversals;
    }

    /** What a write-off does to the books: the voucher's entries, and the rows it adds to the depreciation book. */
    record Price(List<JournalEntry> entries, List<Charge> charged, List<Charge> takenBack) {
        /** The years before that of the period whose depreciation is taken back, ascending. */
        List<Integer> earlierYears(YearMonth period) {
            return takenBack.stream()
                    .map(charge -> charge.month().getYear())
                    .filter(year -> year < period.getYear())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** @param period in which the voucher is dated: what belongs to an earlier year than this is a matter of choice */
    Price price(DisposalCaseEntity entity, YearMonth period) {
        return price(entity, entity.derecognitionMonth(), entity.priorYear(), period);
    }

    Price price(DisposalCaseEntity entity, YearMonth lastMonth, PriorYear priorYear, YearMonth period) {
        List<AssetCard> assets = file.assets(entity.openLines()).stream()
                .filter(asset -> asset.kind().onTheBooks())
                .toList();
        List<Money> weights = assets.stream().map(AssetCard::cost).toList();
        List<Money> costs = entity.cleaningCost().sharedBy(weights);
        List<Money> materials = entity.scrapMaterial().sharedBy(weights);
        Draft draft = new Draft(
                organisation.company(entity.company()).standard(),
                entity,
                reversals.styleFor(entity.company()),
                priorYear == PriorYear.ADJUSTMENT ? period.getYear() : Integer.MIN_VALUE);
        for (int i = 0; i < assets.size(); i++) {
            draft.add(assets.get(i), lastMonth, costs.get(i), materials.get(i));
        }
        return draft.toPrice();
    }

    /** One voucher in the making, and what it does to the depreciation book. */
    private final class Draft {
        private final VoucherDraft voucher;
        private final Leaving leaving;
        private final boolean moreExpected;
        private final ReversalStyle style;

        /** What was charged in a year before this one is not taken back through its expense account. */
        private final int adjustedBefore;

        private final Account accumulatedDepreciation;
        private final List<Charge> charged = new ArrayList<>();
        private final List<Charge> takenBack = new ArrayList<>();

        private Draft(AccountingStandard standard, DisposalCaseEntity entity, ReversalStyle style, int adjustedBefore) {
            this.voucher = new VoucherDraft(standard, accounts);
            this.leaving = entity.leaving();
            this.moreExpected = entity.moreExpected();
            this.style = style;
            this.adjustedBefore = adjustedBefore;
            this.accumulatedDepreciation = voucher.account(Purpose.ACCUMULATED_DEPRECIATION);
        }

        private void add(AssetCard asset, YearMonth lastMonth, Money cost, Money material) {
            for (Charge missing : book.missingUpTo(asset.id(), lastMonth)) {
                charge(Step.CHARGE_MISSING, asset, missing, missing.amount());
                charged.add(missing);
            }
            for (Charge late : book.postedAfter(asset.id(), lastMonth)) {
                boolean adjusted = late.month().getYear() < adjustedBefore;
                takeBack(asset, adjusted ? throughAdjustment(late) : late);
                if (adjusted) {
                    retain(asset, late);
                }
                takenBack.add(late);
            }
            BookValue value = book.clearedAfter(asset.id(), lastMonth);
            Clearance clearance = Clearance.in(voucher, Purpose.CLEARING, asset.department(), asset.code());
            clearance.transfer(Step.TRANSFER, value.cost(), value.accumulated(), value.impairment());
            Money heldForSale = book.heldForSale(asset.id(), lastMonth);
            if (!heldForSale.isZero()) {
                clearance.pay(Step.TRANSFER, voucher.account(Purpose.HELD_FOR_SALE), heldForSale);
            }
            clearance.pay(Step.COSTS, voucher.account(Purpose.BANK), cost);
            clearance.receive(Step.MATERIALS, voucher.account(Purpose.MATERIALS), material);
            if (!moreExpected) {
                clearance.settle(Step.SETTLE, leaving.name());
            }
        }

        private void charge(Step step, AssetCard asset, Charge charge, Money amount) {
            voucher.debit(step, charge.expense(), amount, charge.department(), asset.code());
            voucher.credit(step, accumulatedDepreciation, amount, charge.department(), asset.code());
        }

        private Charge throughAdjustment(Charge late) {
            return new Charge(
                    late.asset(),
                    late.month(),
                    late.amount(),
                    voucher.account(Purpose.PRIOR_YEAR_ADJUSTMENT),
                    late.department());
        }

        /** The error of an earlier year is none of this year's result. */
        private void retain(AssetCard asset, Charge late) {
            voucher.debit(
                    Step.RETAIN,
                    voucher.account(Purpose.PRIOR_YEAR_ADJUSTMENT),
                    late.amount(),
                    late.department(),
                    asset.code());
            voucher.credit(
                    Step.RETAIN,
                    voucher.account(Purpose.RETAINED_EARNINGS),
                    late.amount(),
                    late.department(),
                    asset.code());
        }

        private void takeBack(AssetCard asset, Charge late) {
            switch (style) {
                case RED -> charge(Step.TAKE_BACK, asset, late, late.amount().negate());
                case OPPOSITE -> {
                    voucher.debit(
                            Step.TAKE_BACK, accumulatedDepreciation, late.amount(), late.department(), asset.code());
                    voucher.credit(Step.TAKE_BACK, late.expense(), late.amount(), late.department(), asset.code());
                }
            }
        }

        private Price toPrice() {
            return new Price(voucher.entries(), List.copyOf(charged), List.copyOf(takenBack));
        }
    }
}
