package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Organisation;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.DepartmentShare;
import io.closeout.register.DepreciationMethod;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the accounting book charges one card, priced from its terms and compared with the rows that are posted. */
@Component
class CardCharges {
    private final ChargeRows rows;
    private final Schedules schedules;
    private final Organisation organisation;
    private final AccountDetermination accounts;

    CardCharges(ChargeRows rows, Schedules schedules, Organisation organisation, AccountDetermination accounts) {
        this.rows = rows;
        this.schedules = schedules;
        this.organisation = organisation;
        this.accounts = accounts;
    }

    Optional<Schedule> schedule(AssetCard card) {
        return isPriced(card) ? Optional.of(schedules.price(wholeLife(card))) : Optional.empty();
    }

    /** What runs may charge up to a month: a card that waits to be written off has a last month. */
    static YearMonth lastMonth(AssetCard card, YearMonth month) {
        YearMonth limit = card.lastChargeMonth();
        return limit == null || month.isBefore(limit) ? month : limit;
    }

    static boolean lacksReadings(AssetCard card) {
        return depreciates(card) && card.method() == DepreciationMethod.UOP;
    }

    private static boolean depreciates(AssetCard card) {
        return card.kind().onTheBooks()
                && card.method() != DepreciationMethod.NONE
                && !card.state().gone()
                && card.state() != AssetState.UNDER_RENOVATION
                && card.state() != AssetState.HELD_FOR_SALE;
    }

    private static boolean isPriced(AssetCard card) {
        return depreciates(card) && !lacksReadings(card);
    }

    List<Charge> missing(AssetCard card, YearMonth upTo) {
        if (!isPriced(card)) {
            return List.of();
        }
        Set<YearMonth> posted = rows.chargedMonths(card.id());
        List<Account> expenses = null;
        List<Charge> missing = new ArrayList<>();
        for (Schedule.Month month : schedules.price(wholeLife(card), upTo).months()) {
            if (!month.depreciation().isZero() && !posted.contains(month.period())) {
                expenses = expenses == null ? expenseAccounts(card) : expenses;
                missing.addAll(shared(card, month, expenses));
            }
        }
        return missing;
    }

    /** Every department that uses a part of the asset bears its share of the month. */
    private static List<Charge> shared(AssetCard card, Schedule.Month month, List<Account> expenses) {
        List<DepartmentShare> shares = card.shares();
        List<Money> amounts = month.depreciation()
                .sharedBy(shares.stream().map(DepartmentShare::weight).toList());
        List<Charge> charges = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (!amounts.get(i).isZero()) {
                charges.add(new Charge(
                        card.id(),
                        month.period(),
                        amounts.get(i),
                        expenses.get(i),
                        shares.get(i).department()));
            }
        }
        return charges;
    }

    private static ScheduleRequest wholeLife(AssetCard card) {
        return new ScheduleRequest(
                card.code(),
                new LifeTerms(card.method(), card.cost(), card.residualValue(), card.lifeMonths()),
                BookDate.of(card.addedIn()),
                null,
                List.of(),
                ScheduleRequest.Settings.DEFAULT,
                card.takeOn());
    }

    private List<Account> expenseAccounts(AssetCard card) {
        AccountingStandard standard = organisation.company(card.company()).standard();
        return card.shares().stream()
                .map(share -> accounts.accountFor(AccountDetermination.Question.expense(
                        standard,
                        organisation
                                .department(card.company(), share.department())
                                .use())))
                .toList();
    }
}
