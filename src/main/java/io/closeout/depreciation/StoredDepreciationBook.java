package io.closeout.depreciation;

import io.closeout.audit.AuditTrail;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Organisation;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.DepartmentShare;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.Register;
import io.closeout.register.TakeOn;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredDepreciationBook implements DepreciationBook {
    private final ChargeRows rows;
    private final Schedules schedules;
    private final Register register;
    private final Organisation organisation;
    private final AccountDetermination accounts;
    private final Periods periods;
    private final AuditTrail audit;

    StoredDepreciationBook(
            ChargeRows rows,
            Schedules schedules,
            Register register,
            Organisation organisation,
            AccountDetermination accounts,
            Periods periods,
            AuditTrail audit) {
        this.rows = rows;
        this.schedules = schedules;
        this.register = register;
        this.organisation = organisation;
        this.accounts = accounts;
        this.periods = periods;
        this.audit = audit;
    }

    @Override
    public Run run(String company, YearMonth month) {
        periods.requireOpen(company, month);
        List<Charge> charges = new ArrayList<>();
        List<String> notCharged = new ArrayList<>();
        for (AssetCard card : register.cards(company)) {
            if (lacksReadings(card)) {
                notCharged.add(card.code());
            } else {
                charges.addAll(missing(card, lastMonth(card, month)));
            }
        }
        rows.insert(company, ChargeRows.Kind.CHARGE, month, "run/" + month, charges);
        Money total = charges.stream().map(Charge::amount).reduce(Money.ZERO, Money::plus);
        audit.record(company, "system", "depreciation.charged", "period/" + month, charges.size() + " rows, " + total);
        return new Run(charges.size(), total, notCharged);
    }

    private static YearMonth lastMonth(AssetCard card, YearMonth month) {
        YearMonth limit = card.lastChargeMonth();
        return limit == null || month.isBefore(limit) ? month : limit;
    }

    @Override
    @Transactional(readOnly = true)
    public BookValue postedValue(long asset) {
        AssetCard card = register.card(asset);
        return card.state().gone() ? BookValue.NOTHING : value(card, rows.accumulated(asset));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Charge> postedAfter(long asset, YearMonth month) {
        return rows.standingAfter(asset, month);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Charge> missingUpTo(long asset, YearMonth month) {
        return missing(register.card(asset), month);
    }

    @Override
    @Transactional(readOnly = true)
    public BookValue valueAtEndOf(long asset, YearMonth month) {
        AssetCard card = register.card(asset);
        Money missing = missing(card, month).stream().map(Charge::amount).reduce(Money.ZERO, Money::plus);
        return value(card, rows.accumulatedUpTo(asset, month).plus(missing));
    }

    /** @param charged by Closeout; what was depreciated before the take-on comes on top */
    private static BookValue value(AssetCard card, Money charged) {
        TakeOn takeOn = card.takeOn();
        if (!card.kind().onTheBooks()) {
            return BookValue.NOTHING;
        }
        return takeOn == null
                ? new BookValue(card.cost(), charged, Money.ZERO)
                : new BookValue(card.cost(), takeOn.accumulated().plus(charged), takeOn.impairment());
    }

    @Override
    public void enterDisposal(
            String company, String voucherKey, YearMonth period, List<Charge> charged, List<Charge> takenBack) {
        if (rows.postedBy(voucherKey)) {
            return;
        }
        rows.insert(company, ChargeRows.Kind.CHARGE, period, voucherKey, charged);
        rows.insert(
                company,
                ChargeRows.Kind.TAKE_BACK,
                period,
                voucherKey,
                takenBack.stream()
                        .map(charge -> new Charge(
                                charge.asset(),
                                charge.month(),
                                charge.amount().negate(),
                                charge.expense(),
                                charge.department()))
                        .toList());
    }

    private static boolean lacksReadings(AssetCard card) {
        return depreciates(card) && card.method() == DepreciationMethod.UOP;
    }

    private static boolean depreciates(AssetCard card) {
        return card.kind().onTheBooks()
                && card.method() != DepreciationMethod.NONE
                && !card.state().gone()
                && card.state() != AssetState.UNDER_RENOVATION
                && card.state() != AssetState.HELD_FOR_SALE;
    }

    /** Asks nothing of the database: a dry run comes here for every row of a file. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Schedule> schedule(AssetCard card) {
        return isPriced(card) ? Optional.of(schedules.price(wholeLife(card))) : Optional.empty();
    }

    private static boolean isPriced(AssetCard card) {
        return depreciates(card) && !lacksReadings(card);
    }

    private List<Charge> missing(AssetCard card, YearMonth upTo) {
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
