package io.closeout.register;

import static io.closeout.register.CardField.ACCUMULATED_DEPRECIATION;
import static io.closeout.register.CardField.ADDED_MONTH;
import static io.closeout.register.CardField.ASSET_CLASS;
import static io.closeout.register.CardField.ASSET_CODE;
import static io.closeout.register.CardField.ASSET_NAME;
import static io.closeout.register.CardField.COST;
import static io.closeout.register.CardField.CUSTOM_METHOD;
import static io.closeout.register.CardField.DEPRECIATION_METHOD;
import static io.closeout.register.CardField.IMPAIRMENT;
import static io.closeout.register.CardField.IN_SERVICE_DATE;
import static io.closeout.register.CardField.MANAGING_DEPARTMENT;
import static io.closeout.register.CardField.MONTHS_DEPRECIATED;
import static io.closeout.register.CardField.PARENT_CODE;
import static io.closeout.register.CardField.QUANTITY;
import static io.closeout.register.CardField.RESIDUAL_VALUE;
import static io.closeout.register.CardField.RESTRICTION;
import static io.closeout.register.CardField.TAKE_ON_MONTH;
import static io.closeout.register.CardField.TOTAL_UNITS;
import static io.closeout.register.CardField.UNITS_USED;
import static io.closeout.register.CardField.USEFUL_LIFE_MONTHS;
import static io.closeout.register.CardField.USING_DEPARTMENT;

import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.refusal.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The rules a card of one company has to meet (CAS 4 art. 4 to 17). */
final class CompanyCardChecks implements CardChecks {
    /** A code stands bare in vouchers, labels and other systems, where a spreadsheet would calculate it. */
    private static final String FORMULA_BEGINS = "=+-@＝＋－＠";

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final List<CardField> ALWAYS_NEEDED =
            List.of(ASSET_CODE, ASSET_NAME, ASSET_CLASS, USING_DEPARTMENT, IN_SERVICE_DATE);

    private final Company company;
    private final Set<String> classes;
    private final Set<String> departments;
    private final LocalDate today;
    private final Function<CardValues, AssetCard> drafting;

    CompanyCardChecks(
            Company company,
            Set<String> classes,
            Set<String> departments,
            LocalDate today,
            Function<CardValues, AssetCard> drafting) {
        this.company = company;
        this.classes = classes;
        this.departments = departments;
        this.today = today;
        this.drafting = drafting;
    }

    @Override
    public AssetCard draft(CardValues values) {
        return drafting.apply(values);
    }

    @Override
    public List<Refusal> faults(CardValues values) {
        List<Refusal> faults = new ArrayList<>();
        for (CardField needed : ALWAYS_NEEDED) {
            if (!values.has(needed)) {
                faults.add(new Refusal("register.value-missing", needed.code()));
            }
        }
        identity(values, faults);
        dates(values, faults);
        if (values.has(ASSET_CODE) && CardDefaults.kind(values).onTheBooks()) {
            amounts(values, faults);
        }
        return faults;
    }

    private void identity(CardValues values, List<Refusal> faults) {
        String code = values.text(ASSET_CODE);
        if (!code.isEmpty() && FORMULA_BEGINS.indexOf(code.charAt(0)) >= 0) {
            faults.add(new Refusal("register.code-begins-a-formula", ASSET_CODE.code(), code));
        }
        String assetClass = values.text(ASSET_CLASS);
        if (!assetClass.isEmpty() && !classes.contains(assetClass)) {
            faults.add(new Refusal("register.unknown-class", ASSET_CLASS.code(), assetClass));
        }
        if (values.has(USING_DEPARTMENT)) {
            collecting(faults, () -> DepartmentShare.listed(values.text(USING_DEPARTMENT))
                    .forEach(share -> requireDepartment(share.department(), USING_DEPARTMENT)));
        }
        if (values.has(MANAGING_DEPARTMENT)) {
            collecting(faults, () -> requireDepartment(values.text(MANAGING_DEPARTMENT), MANAGING_DEPARTMENT));
        }
        collecting(faults, () -> Restriction.listed(values.text(RESTRICTION)));
        if (values.has(PARENT_CODE) && values.text(PARENT_CODE).equals(code)) {
            faults.add(new Refusal("register.own-parent", PARENT_CODE.code(), code));
        }
        BigDecimal quantity = values.number(QUANTITY);
        if (quantity != null && quantity.signum() <= 0) {
            faults.add(new Refusal("register.not-positive", QUANTITY.code(), values.text(QUANTITY)));
        }
    }

    private void requireDepartment(String code, CardField field) {
        if (!departments.contains(code)) {
            throw new Refusal("register.unknown-department", field.code(), code);
        }
    }

    private static void collecting(List<Refusal> faults, Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            faults.add(refusal);
        }
    }

    private void dates(CardValues values, List<Refusal> faults) {
        for (CardField field : List.of(IN_SERVICE_DATE, CardField.ENTRY_DATE, CardField.PURCHASE_DATE)) {
            LocalDate date = values.date(field);
            if (date != null && (date.isAfter(today) || date.isBefore(EARLIEST))) {
                faults.add(new Refusal("register.date-out-of-range", field.code(), date, today));
            }
        }
        for (CardField field : List.of(ADDED_MONTH, TAKE_ON_MONTH)) {
            YearMonth month = values.month(field);
            if (month != null && month.isAfter(YearMonth.from(today))) {
                faults.add(new Refusal("register.date-out-of-range", field.code(), month, today));
            }
        }
        YearMonth takenOn = values.month(TAKE_ON_MONTH);
        if (takenOn != null && values.has(IN_SERVICE_DATE) && takenOn.isBefore(CardDefaults.addedIn(values))) {
            faults.add(new Refusal(
                    "register.taken-on-before-it-was-added",
                    TAKE_ON_MONTH.code(),
                    takenOn,
                    CardDefaults.addedIn(values)));
        }
    }

    private void amounts(CardValues values, List<Refusal> faults) {
        Money cost = values.money(COST);
        if (cost == null) {
            faults.add(new Refusal("register.value-missing", COST.code()));
            return;
        }
        if (!cost.isPositive()) {
            faults.add(new Refusal("register.cost-not-positive", COST.code(), values.text(ASSET_CODE), cost));
            return;
        }
        Money residual = values.money(RESIDUAL_VALUE);
        if (residual != null && (residual.isNegative() || residual.compareTo(cost) > 0)) {
            faults.add(new Refusal("register.residual-out-of-range", RESIDUAL_VALUE.code(), residual, cost));
        }
        life(values, faults);
        takeOn(values, cost, faults);
    }

    private static void life(CardValues values, List<Refusal> faults) {
        DepreciationMethod method = values.choice(DEPRECIATION_METHOD, DepreciationMethod.class);
        if (method == DepreciationMethod.CUSTOM && !values.has(CUSTOM_METHOD)) {
            faults.add(new Refusal("register.value-missing", CUSTOM_METHOD.code()));
        } else if (method != DepreciationMethod.CUSTOM && values.has(CUSTOM_METHOD)) {
            faults.add(
                    new Refusal("register.custom-method-not-used", CUSTOM_METHOD.code(), values.text(CUSTOM_METHOD)));
        } else if (values.has(CUSTOM_METHOD) && !CustomMethod.isText(values.text(CUSTOM_METHOD))) {
            faults.add(new Refusal(
                    "register.custom-method-unreadable",
                    CUSTOM_METHOD.code(),
                    values.text(CUSTOM_METHOD),
                    CustomMethod.TABLE));
        }
        if (method == DepreciationMethod.UOP) {
            BigDecimal total = values.number(TOTAL_UNITS);
            BigDecimal used = values.number(UNITS_USED);
            if (total == null || total.signum() <= 0) {
                faults.add(
                        total == null
                                ? new Refusal("register.value-missing", TOTAL_UNITS.code())
                                : new Refusal("register.not-positive", TOTAL_UNITS.code(), total));
            }
            if (used != null && used.signum() < 0) {
                faults.add(new Refusal("register.amount-negative", UNITS_USED.code(), used));
            }
            return;
        }
        Integer months = values.whole(USEFUL_LIFE_MONTHS);
        boolean needed = method != null && method != DepreciationMethod.NONE;
        if (months == null ? needed : months < 1 || months > DepreciationPolicy.LONGEST_LIFE) {
            faults.add(
                    months == null
                            ? new Refusal("register.value-missing", USEFUL_LIFE_MONTHS.code())
                            : new Refusal(
                                    "register.life-out-of-range",
                                    USEFUL_LIFE_MONTHS.code(),
                                    months,
                                    DepreciationPolicy.LONGEST_LIFE));
        }
    }

    private void takeOn(CardValues values, Money cost, List<Refusal> faults) {
        Money accumulated = values.moneyOrZero(ACCUMULATED_DEPRECIATION);
        Money impairment = values.moneyOrZero(IMPAIRMENT);
        if (!values.has(TAKE_ON_MONTH)) {
            boolean figures = !accumulated.isZero() || !impairment.isZero() || values.has(MONTHS_DEPRECIATED);
            if (figures) {
                faults.add(new Refusal("register.value-missing", TAKE_ON_MONTH.code()));
            }
            return;
        }
        collecting(faults, () -> CardDefaults.takeOn(values));
        if (accumulated.plus(impairment).compareTo(cost) > 0) {
            faults.add(new Refusal(
                    "register.take-on-above-cost",
                    ACCUMULATED_DEPRECIATION.code(),
                    accumulated.plus(impairment),
                    cost));
        }
        if (!impairment.isZero() && company.standard() == AccountingStandard.SMALL) {
            faults.add(new Refusal("register.standard-without-impairment", IMPAIRMENT.code(), impairment));
        }
    }
}
