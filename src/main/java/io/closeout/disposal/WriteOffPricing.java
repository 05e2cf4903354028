package io.closeout.disposal;

import io.closeout.depreciation.BookValue;
import io.closeout.depreciation.Charge;
import io.closeout.depreciation.DepreciationBook;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Organisation;
import io.closeout.register.AssetCard;
import io.closeout.register.Register;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import io.closeout.voucher.AccountDetermination.Purpose;
import io.closeout.voucher.AccountDetermination.Question;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Line;
import io.closeout.voucher.Step;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Prices the write-off of assets whose last month of depreciation is D: missing charges up to D, charges after D taken
 * back on the accounts they were charged to, the balances at the end of D into 1606, and 1606 to zero (CAS 4 art. 21 and
 * 23).
 */
@Component
class WriteOffPricing {
    private final DepreciationBook book;
    private final Register register;
    private final Organisation organisation;
    private final AccountDetermination accounts;

    WriteOffPricing(
            DepreciationBook book, Register register, Organisation organisation, AccountDetermination accounts) {
        this.book = book;
        this.register = register;
        this.organisation = organisation;
        this.accounts = accounts;
    }

    /** What a write-off does to the books: the voucher's entries, and the rows it adds to the depreciation book. */
    record Price(List<JournalEntry> entries, List<Charge> charged, List<Charge> takenBack) {}

    Price price(String company, Leaving leaving, YearMonth derecognitionMonth, List<Long> assets) {
        Draft draft = new Draft(organisation.company(company).standard(), leaving);
        register.cards(assets).forEach(asset -> draft.add(asset, derecognitionMonth));
        return draft.toPrice();
    }

    /** One voucher in the making. */
    private final class Draft {
        private final AccountingStandard standard;
        private final Leaving leaving;
        private final Account accumulatedDepreciation;
        private final Account clearing;
        private final Map<Step, List<Line>> lines = new EnumMap<>(Step.class);
        private final List<Charge> charged = new ArrayList<>();
        private final List<Charge> takenBack = new ArrayList<>();

        private Draft(AccountingStandard standard, Leaving leaving) {
            this.standard = standard;
            this.leaving = leaving;
            this.accumulatedDepreciation = accounts.accountFor(Question.of(standard, Purpose.ACCUMULATED_DEPRECIATION));
            this.clearing = accounts.accountFor(Question.of(standard, Purpose.CLEARING));
        }

        private void add(AssetCard asset, YearMonth lastMonth) {
            for (Charge missing : book.missingUpTo(asset.id(), lastMonth)) {
                charge(Step.CHARGE_MISSING, asset, missing, missing.amount());
                charged.add(missing);
            }
            for (Charge late : book.postedAfter(asset.id(), lastMonth)) {
                charge(Step.TAKE_BACK, asset, late, late.amount().negate());
                takenBack.add(late);
            }
            BookValue value = book.valueAtEndOf(asset.id(), lastMonth);
            debit(Step.TRANSFER, clearing, value.netBookValue(), asset);
            debit(Step.TRANSFER, accumulatedDepreciation, value.accumulated(), asset);
            credit(Step.TRANSFER, accounts.accountFor(Question.of(standard, Purpose.FIXED_ASSET)), value.cost(), asset);
            Account loss = accounts.accountFor(Question.result(standard, leaving.name(), false));
            debit(Step.SETTLE, loss, value.netBookValue(), asset);
            credit(Step.SETTLE, clearing, value.netBookValue(), asset);
        }

        private void charge(Step step, AssetCard asset, Charge charge, Money amount) {
            linesOf(step).add(Line.debit(charge.expense(), amount, charge.department(), asset.code()));
            linesOf(step).add(Line.credit(accumulatedDepreciation, amount, charge.department(), asset.code()));
        }

        private void debit(Step step, Account account, Money amount, AssetCard asset) {
            if (!amount.isZero()) {
                linesOf(step).add(Line.debit(account, amount, asset.department(), asset.code()));
            }
        }

        private void credit(Step step, Account account, Money amount, AssetCard asset) {
            if (!amount.isZero()) {
                linesOf(step).add(Line.credit(account, amount, asset.department(), asset.code()));
            }
        }

        private List<Line> linesOf(Step step) {
            return lines.computeIfAbsent(step, missing -> new ArrayList<>());
        }

        private Price toPrice() {
            List<JournalEntry> entries = lines.entrySet().stream()
                    .map(step -> new JournalEntry(step.getKey(), step.getValue()))
                    .toList();
            return new Price(entries, List.copyOf(charged), List.copyOf(takenBack));
        }
    }
}
