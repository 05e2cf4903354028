package io.closeout.depreciation;

import io.closeout.audit.AuditTrail;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Organisation;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.Register;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredDepreciationBook implements DepreciationBook {
    private final ChargeRows rows;
    private final Register register;
    private final Organisation organisation;
    private final AccountDetermination accounts;
    private final Periods periods;
    private final AuditTrail audit;

    StoredDepreciationBook(
            ChargeRows rows,
            Register register,
            Organisation organisation,
            AccountDetermination accounts,
            Periods periods,
            AuditTrail audit) {
        this.rows = rows;
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
        for (AssetCard card : register.cards(company)) {
            if (card.state() != AssetState.DISPOSED) {
                charges.addAll(missing(card, lastMonth(card, month)));
            }
        }
        rows.insert(company, ChargeRows.Kind.CHARGE, month, "run/" + month, charges);
        Money total = charges.stream().map(Charge::amount).reduce(Money.ZERO, Money::plus);
        audit.record(company, "system", "depreciation.charged", "period/" + month, charges.size() + " rows, " + total);
        return new Run(charges.size(), total);
    }

    private static YearMonth lastMonth(AssetCard card, YearMonth month) {
        YearMonth limit = card.lastChargeMonth();
        return limit == null || month.isBefore(limit) ? month : limit;
    }

    @Override
    @Transactional(readOnly = true)
    public BookValue postedValue(long asset) {
        AssetCard card = register.card(asset);
        return card.state() == AssetState.DISPOSED
                ? new BookValue(Money.ZERO, Money.ZERO)
                : new BookValue(card.cost(), rows.accumulated(asset));
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
        return new BookValue(card.cost(), rows.accumulatedUpTo(asset, month).plus(missing));
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

    private List<Charge> missing(AssetCard card, YearMonth upTo) {
        List<Money> plan = ChargePlan.of(card.cost(), card.residualValue(), card.method(), card.lifeMonths());
        Set<YearMonth> posted = rows.chargedMonths(card.id());
        Account expense = null;
        List<Charge> missing = new ArrayList<>();
        YearMonth month = YearMonth.from(card.inServiceOn());
        for (Money amount : plan) {
            month = month.plusMonths(1);
            if (month.isAfter(upTo)) {
                break;
            }
            if (!amount.isZero() && !posted.contains(month)) {
                expense = expense == null ? expenseAccount(card) : expense;
                missing.add(new Charge(card.id(), month, amount, expense, card.department()));
            }
        }
        return missing;
    }

    private Account expenseAccount(AssetCard card) {
        AccountingStandard standard = organisation.company(card.company()).standard();
        return accounts.accountFor(AccountDetermination.Question.expense(
                standard,
                organisation.department(card.company(), card.department()).use()));
    }
}
