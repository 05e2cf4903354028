package io.closeout.reconciliation;

import io.closeout.depreciation.BookTotals;
import io.closeout.depreciation.BookValue;
import io.closeout.depreciation.DepreciationRuns;
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
    private static final Set<Step> IN_THE_BOOK_BEFORE_POSTING =
            EnumSet.of(Step.DEPRECIATION, Step.CHARGE_MISSING, Step.TAKE_BACK);

    private final BookTotals book;
    private final DepreciationRuns runs;
    private final PostedLedger posted;
    private final AccountDetermination accounts;
    private final Organisation organisation;

    Comparison(
            BookTotals book,
            DepreciationRuns runs,
            PostedLedger posted,
            AccountDetermination accounts,
            Organisation organisation) {
        this.book = book;
        this.runs = runs;
        this.posted = posted;
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

    Money ours(String company, YearMonth month, Purpose purpose, Map<Purpose, Account> known) {
        return switch (purpose) {
            case FIXED_ASSET -> balances(company, month, known).cost();
            case ACCUMULATED_DEPRECIATION ->
                balances(company, month, known).accumulated().negate();
            case IMPAIRMENT -> balances(company, month, known).impairment().negate();
            default ->
                posted.open(company, known.get(purpose).code(), month).stream()
                        .map(PostedLedger.Open::balance)
                        .reduce(Money.ZERO, Money::plus);
        };
    }

    private BookValue balances(String company, YearMonth month, Map<Purpose, Account> known) {
        List<String> leftLater =
                posted.leftAfter(company, known.get(Purpose.FIXED_ASSET).code(), month);
        return book.atEndOf(company, month, leftLater).stream()
                .map(BookTotals.ClassTotal::value)
                .reduce(BookValue::plus)
                .orElse(BookValue.NOTHING);
    }

    /** Splits a difference into parts with a cause; what no cause explains is the last of them. */
    List<FoundDifference> explain(String company, YearMonth month, Purpose purpose, Account account, Money difference) {
        List<FoundDifference> found = new ArrayList<>();
        if (purpose == Purpose.ACCUMULATED_DEPRECIATION) {
            found.addAll(onTheWay(company, month, account));
            found.addAll(withoutVoucher(company, month));
        }
        Money left = found.stream().map(FoundDifference::amount).reduce(difference, Money::minus);
        if (!left.isZero()) {
            found.add(unexplained(company, month, purpose, left));
        }
        return found;
    }

    private List<FoundDifference> onTheWay(String company, YearMonth month, Account account) {
        List<FoundDifference> found = new ArrayList<>();
        for (Voucher voucher : posted.onTheWay(company, month)) {
            Money amount = voucher.entries().stream()
                    .filter(entry -> IN_THE_BOOK_BEFORE_POSTING.contains(entry.step()))
                    .flatMap(entry -> entry.lines().stream())
                    .filter(line -> line.account().code().equals(account.code()))
                    .map(line -> line.debit().minus(line.credit()))
                    .reduce(Money.ZERO, Money::plus);
            if (!amount.isZero()) {
                found.add(new FoundDifference(Cause.VOUCHER_ON_THE_WAY, voucher.key(), amount, voucher.confirmedBy()));
            }
        }
        return found;
    }

    private List<FoundDifference> withoutVoucher(String company, YearMonth month) {
        return book.enteredIn(company, month).stream()
                .filter(entered -> !posted.knows(entered.source()) && !runs.vouchered(entered.source()))
                .map(entered -> new FoundDifference(
                        Cause.CHARGED_WITHOUT_VOUCHER,
                        entered.source(),
                        entered.amount().negate(),
                        ""))
                .toList();
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
