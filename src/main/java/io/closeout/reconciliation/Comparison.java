package io.closeout.reconciliation;

import io.closeout.depreciation.BookTotals;
import io.closeout.depreciation.BookValue;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Organisation;
import io.closeout.refusal.Refusal;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import io.closeout.voucher.AccountDetermination.Purpose;
import io.closeout.voucher.PostedLedger;
import io.closeout.voucher.Step;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherStatus;
import io.closeout.voucher.Vouchers;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Works out what the accounts of a month should stand at, and from what a difference may come. */
@Component
class Comparison {
    /** What the book holds from the moment a voucher is confirmed. */
    private static final Set<Step> IN_THE_BOOK_BEFORE_POSTING = EnumSet.of(
            Step.CHARGE_MISSING,
            Step.TAKE_BACK,
            Step.DEPRECIATION,
            Step.IMPAIR,
            Step.CAPITALISE,
            Step.FINAL_COST,
            Step.INTO_CONSTRUCTION,
            Step.OUT_OF_CONSTRUCTION,
            Step.HOLD_FOR_SALE,
            Step.WITHDRAW_SALE);

    /** What register and book stand at, whether the vouchers are posted or not. */
    private static final Set<Purpose> BOOKED =
            EnumSet.of(Purpose.FIXED_ASSET, Purpose.ACCUMULATED_DEPRECIATION, Purpose.IMPAIRMENT);

    private static final Set<VoucherStatus> CONFIRMED =
            EnumSet.of(VoucherStatus.CONFIRMED, VoucherStatus.REFUSED, VoucherStatus.POSTED);

    private final BookTotals book;
    private final PostedLedger posted;
    private final Vouchers vouchers;
    private final AccountDetermination accounts;
    private final Organisation organisation;

    Comparison(
            BookTotals book,
            PostedLedger posted,
            Vouchers vouchers,
            AccountDetermination accounts,
            Organisation organisation) {
        this.book = book;
        this.posted = posted;
        this.vouchers = vouchers;
        this.accounts = accounts;
        this.organisation = organisation;
    }

    /** The accounts that are compared, as far as the company's standard has them. */
    Map<Purpose, Account> accounts(String company) {
        AccountingStandard standard = organisation.company(company).standard();
        Map<Purpose, Account> known = new EnumMap<>(Purpose.class);
        for (Purpose purpose : List.of(
                Purpose.FIXED_ASSET,
                Purpose.ACCUMULATED_DEPRECIATION,
                Purpose.IMPAIRMENT,
                Purpose.CLEARING,
                Purpose.PENDING_LOSS)) {
            try {
                known.put(purpose, accounts.accountFor(AccountDetermination.Question.of(standard, purpose)));
            } catch (Refusal notOfThisStandard) {
                // 小企业会计准则 has no 减值准备
                continue;
            }
        }
        return known;
    }

    /** What each of the accounts should stand at; debits are positive. */
    Map<Purpose, Money> ours(String company, YearMonth month, Map<Purpose, Account> known) {
        BookValue balances = book.atEndOf(
                company,
                month,
                posted.leftAfter(company, known.get(Purpose.FIXED_ASSET).code(), month));
        Map<Purpose, Money> ours = new EnumMap<>(Purpose.class);
        known.forEach((purpose, account) -> ours.put(
                purpose,
                switch (purpose) {
                    case FIXED_ASSET -> balances.cost();
                    case ACCUMULATED_DEPRECIATION -> balances.accumulated().negate();
                    case IMPAIRMENT -> balances.impairment().negate();
                    default ->
                        posted.open(company, account.code(), month).stream()
                                .map(PostedLedger.Open::balance)
                                .reduce(Money.ZERO, Money::plus);
                }));
        return ours;
    }

    /** Splits a difference into parts with a cause; what no cause explains is the last of them. */
    List<FoundDifference> explain(String company, YearMonth month, Purpose purpose, Account account, Money difference) {
        List<FoundDifference> found = new ArrayList<>();
        if (BOOKED.contains(purpose)) {
            found.addAll(onTheWay(company, month, account));
        }
        if (purpose == Purpose.ACCUMULATED_DEPRECIATION) {
            found.addAll(withoutVoucher(company, month, account));
        }
        Money left = found.stream().map(FoundDifference::amount).reduce(difference, Money::minus);
        if (!left.isZero()) {
            found.add(unexplained(company, month, purpose, left));
        }
        return found;
    }

    private List<FoundDifference> onTheWay(String company, YearMonth month, Account account) {
        return posted.onTheWay(company, month).stream()
                .map(voucher -> new FoundDifference(
                        Cause.VOUCHER_ON_THE_WAY, voucher.key(), enteredBy(voucher, account), voucher.confirmedBy()))
                .filter(part -> !part.amount().isZero())
                .toList();
    }

    /** Of runs: a disposal's voucher enters into the book what it holds. */
    private List<FoundDifference> withoutVoucher(String company, YearMonth month, Account account) {
        List<FoundDifference> found = new ArrayList<>();
        for (BookTotals.Entered entered : book.enteredIn(company, month)) {
            Money open = entered.amount().negate();
            for (Voucher voucher : vouchers.about(company, entered.source())) {
                if (CONFIRMED.contains(voucher.status())) {
                    open = open.minus(enteredBy(voucher, account));
                }
            }
            if (!open.isZero() && !posted.knows(entered.source())) {
                found.add(new FoundDifference(Cause.CHARGED_WITHOUT_VOUCHER, entered.source(), open, ""));
            }
        }
        return found;
    }

    /** What a voucher and the book have in common on an account. */
    private static Money enteredBy(Voucher voucher, Account account) {
        return voucher.entries().stream()
                .filter(entry -> IN_THE_BOOK_BEFORE_POSTING.contains(entry.step()))
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().code().equals(account.code()))
                .map(line -> line.debit().minus(line.credit()))
                .reduce(Money.ZERO, Money::plus);
    }

    private FoundDifference unexplained(String company, YearMonth month, Purpose purpose, Money left) {
        List<String> cards = purpose == Purpose.FIXED_ASSET
                ? book.addedAt(company, month.minusMonths(1), left.max(left.negate()))
                : List.of();
        return cards.size() == 1
                ? new FoundDifference(Cause.CARD_WITH_THIS_COST, cards.get(0), left, "")
                : new FoundDifference(Cause.UNKNOWN, "", left, "");
    }
}
