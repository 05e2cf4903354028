package io.closeout.disposal;

import io.closeout.depreciation.PlannedLife;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.DepartmentUse;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import java.time.YearMonth;
import java.util.Map;

/**
 * An asset as the inputs of a preview describe it.
 *
 * @param accumulated 累计折旧 when it leaves, the charge of its last month included
 * @param impairment  减值准备; none under 小企业会计准则
 * @param charge      of its last month, zero if nothing is left to charge
 * @param use         what that charge is charged as
 */
record PreviewedAsset(
        Money cost,
        Money accumulated,
        Money impairment,
        YearMonth lastMonth,
        Money charge,
        DepartmentUse use,
        String department) {
    private static final Map<String, DepartmentUse> USES = Map.of(
            "生产", DepartmentUse.PRODUCTION,
            "销售", DepartmentUse.SALES,
            "管理", DepartmentUse.ADMINISTRATION,
            "研发", DepartmentUse.RESEARCH);

    /**
     * @param dispositionMonth the month it leaves in, where the inputs do not name one
     * @throws Refusal naming the input that does not fit the others
     */
    static PreviewedAsset of(PreviewInputs inputs, AccountingStandard standard, YearMonth dispositionMonth) {
        Money cost = inputs.positive("cost");
        Money impairment = inputs.amountOrZero("provision");
        if (impairment.isPositive() && standard == AccountingStandard.SMALL) {
            throw new Refusal("preview.no-impairment", "provision");
        }
        YearMonth lastMonth = inputs.has("disposal_period") ? inputs.month("disposal_period") : dispositionMonth;
        Money accumulated;
        Money charge = Money.ZERO;
        if (inputs.has("accumulated")) {
            accumulated = inputs.amount("accumulated");
        } else {
            PlannedLife life = life(inputs, cost, impairment, lastMonth);
            accumulated = life.accumulatedUpTo(lastMonth);
            charge = life.chargeOf(lastMonth);
        }
        if (accumulated.compareTo(cost) > 0) {
            throw new Refusal("preview.above-cost", "accumulated", accumulated, cost);
        }
        if (impairment.compareTo(cost.minus(accumulated)) > 0) {
            throw new Refusal("preview.above-cost", "provision", accumulated.plus(impairment), cost);
        }
        return new PreviewedAsset(
                cost, accumulated, impairment, lastMonth, charge, use(inputs), inputs.text("department"));
    }

    /** 净值, not 账面价值: the base of input VAT that is transferred out. */
    Money depreciatedCost() {
        return cost.minus(accumulated);
    }

    private static PlannedLife life(PreviewInputs inputs, Money cost, Money impairment, YearMonth lastMonth) {
        if (impairment.isPositive()) {
            // the month of the impairment, from which the plan restarts, is not among the inputs
            throw new Refusal("preview.accumulated-needed", "accumulated");
        }
        if (!inputs.has("life_months") && !inputs.has("in_service")) {
            throw new Refusal("preview.accumulated-or-plan", "accumulated");
        }
        Money residual = inputs.amount("residual_value");
        if (residual.compareTo(cost) > 0) {
            throw new Refusal("preview.above-cost", "residual_value", residual, cost);
        }
        DepreciationMethod method = inputs.choice("method", DepreciationMethod.class, null);
        if (method == DepreciationMethod.UOP) {
            throw new Refusal("preview.units-not-known", "accumulated");
        }
        if (method == DepreciationMethod.CUSTOM) {
            throw new Refusal("preview.custom-not-known", "accumulated");
        }
        int lifeMonths = inputs.lifeMonths("life_months");
        YearMonth addedIn = inputs.month("in_service");
        if (lastMonth.isBefore(addedIn)) {
            throw new Refusal("preview.leaves-before-service", "disposal_period", lastMonth, addedIn);
        }
        return new PlannedLife(cost, residual, method, lifeMonths, addedIn);
    }

    /** What no department uses is charged as administration (未使用、待处置: 6602). */
    private static DepartmentUse use(PreviewInputs inputs) {
        DepartmentUse named = USES.get(inputs.text("department"));
        return named == null ? inputs.choice("department", DepartmentUse.class, DepartmentUse.ADMINISTRATION) : named;
    }
}
