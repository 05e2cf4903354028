package io.closeout.story;

import static io.closeout.register.CardField.DEPRECIATION_METHOD;
import static io.closeout.register.CardField.IN_SERVICE_DATE;
import static io.closeout.register.CardField.ONE_OFF_DEDUCTION;
import static io.closeout.register.CardField.RESIDUAL_VALUE;
import static io.closeout.register.CardField.TAX_BASIS;
import static io.closeout.register.CardField.TAX_CLASS;
import static io.closeout.register.CardField.USEFUL_LIFE_MONTHS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.closeout.depreciation.BookDate;
import io.closeout.depreciation.LifeEvent;
import io.closeout.depreciation.LifeEvents;
import io.closeout.depreciation.TaxDifferences;
import io.closeout.depreciation.TaxDifferences.TaxCause;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetClass;
import io.closeout.register.AssetState;
import io.closeout.register.CardValues;
import io.closeout.register.Change;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.TaxClass;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tax book has lives, elections, stops and restarts of its own (domain: 计税台账). */
class TheTaxBookGoesItsOwnWay extends Story {
    private static final String SYSTEM = "system";
    private static final Change CHANGE = new Change(SYSTEM, "", "");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final YearMonth APRIL = JANUARY.plusMonths(3);
    private static final YearMonth MAY = JANUARY.plusMonths(4);
    private static final YearMonth JUNE = JANUARY.plusMonths(5);
    private static int companies;

    @Autowired
    private LifeEvents events;

    @Autowired
    private TaxDifferences differences;

    private String company;

    @BeforeEach
    void establish() {
        company = "67%02d".formatted(companies++);
        organisation.establish(new Company(company, "计税公司", AccountingStandard.CAS));
        organisation.establish(
                new Department(company, "", "PROD", "生产部", DepartmentFunction.USING, DepartmentUse.PRODUCTION));
        cards.define(new AssetClass(company, "SERVER", "", "服务器", true));
        cards.define(new AssetClass(company, "X", "", "其他", false));
    }

    @Test
    void theLongerOfTheBooksLifeAndTheMinimumCounts() {
        AssetCard server = registered(card());
        AssetCard machine = registered(card().with(TAX_CLASS, TaxClass.MACHINERY));
        AssetCard unknown = registered(card("X"));
        runUpTo(JUNE);

        assertThat(deducted(server)).containsExactlyElementsOf(sixTimes("1000.00"));
        assertThat(deducted(unknown)).containsExactlyElementsOf(sixTimes("1000.00"));
        assertThat(deducted(machine)).containsExactlyElementsOf(sixTimes("500.00"));
        assertThat(last(server).cause()).isEqualTo(TaxCause.NONE);
        assertThat(last(machine))
                .isEqualTo(new TaxDifferences.Month(
                        JUNE,
                        Money.of("1000.00"),
                        Money.ZERO,
                        Money.of("500.00"),
                        Money.of("500.00"),
                        Money.of("3000.00"),
                        TaxCause.LIFE,
                        Money.of("750.00")));
        assertThat(differences.inMonth(company, JUNE))
                .extracting(TaxDifferences.OfAsset::code, TaxDifferences.OfAsset::reversedIn)
                .containsExactly(tuple(machine.code(), 2034));
    }

    @Test
    void whatIsElectedIsDeductedAtOnceOrFaster() {
        AssetCard atOnce = registered(card().with(ONE_OFF_DEDUCTION, "设备器具500万元以下 2025"));
        AssetCard shorter =
                registered(card().with(TAX_CLASS, TaxClass.MACHINERY).with(ONE_OFF_DEDUCTION, "缩短折旧年限 60%"));
        AssetCard declining = registered(card().with(ONE_OFF_DEDUCTION, "双倍余额递减"));
        runUpTo(JUNE);

        assertThat(deducted(atOnce)).containsExactly("60000.00", "0.00", "0.00", "0.00", "0.00", "0.00");
        assertThat(last(atOnce).cause()).isEqualTo(TaxCause.ONE_OFF);
        assertThat(last(atOnce).cumulative()).isEqualTo(Money.of("-54000.00"));
        // 60 % of 120 months
        assertThat(deducted(shorter)).containsExactlyElementsOf(sixTimes("833.33"));
        assertThat(deducted(declining)).containsExactlyElementsOf(sixTimes("2000.00"));
    }

    @Test
    void whatIsNotOpenIsNamedAndTheBookIsChargedAllTheSame() {
        AssetCard dear = registered(aCard("SERVER", "5000000.01")
                .with(IN_SERVICE_DATE, "2024-12-20")
                .with(DEPRECIATION_METHOD, DepreciationMethod.SL)
                .with(USEFUL_LIFE_MONTHS, 60)
                .with(RESIDUAL_VALUE, Money.ZERO)
                .with(ONE_OFF_DEDUCTION, "是"));

        assertThat(atOnce.charge(company, JANUARY).notCharged()).containsExactly(dear.code());
        assertThat(book.postedValue(dear.id()).accumulated()).isEqualTo(Money.of("83333.33"));
    }

    @Test
    void aGrantLeavesLessToDeduct() {
        AssetCard half = registered(card().with(TAX_BASIS, "30000.00"));
        AssetCard nothing = registered(card().with(TAX_BASIS, "0.00"));
        runUpTo(JANUARY);

        assertThat(deducted(half)).containsExactly("500.00");
        assertThat(last(half).cause()).isEqualTo(TaxCause.BASIS);
        assertThat(deducted(nothing)).containsExactly("0.00");
    }

    @Test
    void impairmentIsIgnored() {
        AssetCard server = registered(card());
        runUpTo(APRIL);
        events.enter(server.id(), new LifeEvent.Impairment(APRIL, null, Money.of("5600.00")), "C-1", SYSTEM);
        runUpTo(MAY);

        assertThat(deducted(server)).containsExactly("1000.00", "1000.00", "1000.00", "1000.00", "1000.00");
        assertThat(last(server).difference()).isEqualTo(Money.of("-100.00"));
        assertThat(last(server).cumulative()).isEqualTo(Money.of("5500.00"));
        assertThat(last(server).cause()).isEqualTo(TaxCause.IMPAIRMENT);
    }

    @Test
    void itStopsTheMonthAfterUseStopsAndGoesOnWithoutCatchingUp() {
        AssetCard server = registered(card());
        runUpTo(MAY);
        register.reportStopped(server.id(), LocalDate.of(2025, 6, 9), null, CHANGE);
        runUpTo(JUNE);
        assertThat(last(server).tax()).isEqualTo(Money.of("1000.00"));
        assertThat(differences.inMonth(company, JUNE)).isEmpty();

        clock.set(StoryClock.BEGINNING.plusMonths(1));
        runUpTo(JUNE.plusMonths(1));
        assertThat(last(server).tax()).isEqualTo(Money.ZERO);
        assertThat(last(server).cause()).isEqualTo(TaxCause.STOPPED);
        assertThat(differences.inMonth(company, JUNE.plusMonths(1)))
                .extracting(TaxDifferences.OfAsset::waiting)
                .containsExactly(AssetState.PENDING_DISPOSAL);

        register.restore(server.id(), CHANGE);
        clock.set(StoryClock.BEGINNING.plusMonths(2));
        runUpTo(JUNE.plusMonths(2));
        assertThat(last(server).tax()).isEqualTo(Money.of("1000.00"));
        assertThat(last(server).cumulative()).isEqualTo(Money.of("1000.00"));
    }

    @Test
    void whatWasDeductedAfterUseHadStoppedIsTakenBack() {
        AssetCard server = registered(card());
        runUpTo(MAY);
        register.reportStopped(server.id(), LocalDate.of(2025, 3, 9), null, CHANGE);
        runUpTo(JUNE);
        runUpTo(JUNE);

        assertThat(deducted(server)).containsExactly("1000.00", "1000.00", "1000.00", "0.00", "0.00", "0.00");
        assertThat(last(server).cumulative()).isEqualTo(Money.of("3000.00"));
    }

    @Test
    void whatIsIdleIsNotDeductedExceptBuildings() {
        AssetCard server = registered(card());
        AssetCard house = registered(card().with(TAX_CLASS, TaxClass.BUILDINGS));
        for (AssetCard asset : List.of(server, house)) {
            events.enter(asset.id(), new LifeEvent.Idle(BookDate.of(LocalDate.of(2025, 2, 3))), "C-1", SYSTEM);
            events.enter(asset.id(), new LifeEvent.Reused(BookDate.of(LocalDate.of(2025, 4, 30))), "C-2", SYSTEM);
        }
        runUpTo(JUNE);

        assertThat(deducted(server)).containsExactly("1000.00", "1000.00", "0.00", "0.00", "1000.00", "1000.00");
        assertThat(deducted(house)).containsExactlyElementsOf(sixTimes("250.00"));
    }

    @Test
    void aMonthThatWasSkippedIsDeductedLateAndASecondRunDeductsNothing() {
        AssetCard server = registered(card());
        atOnce.charge(company, MAY);
        atOnce.charge(company, MAY);

        assertThat(deducted(server)).containsExactly("1000.00", "1000.00", "1000.00", "1000.00", "1000.00");
    }

    @Test
    void theMonthsOfAPauseComeAtTheEnd() {
        AssetCard mould = registered(card("X").with(USEFUL_LIFE_MONTHS, 4));
        events.enter(mould.id(), new LifeEvent.Idle(BookDate.of(JANUARY)), "C-1", SYSTEM);
        events.enter(mould.id(), new LifeEvent.Reused(BookDate.of(JANUARY.plusMonths(1))), "C-2", SYSTEM);
        runUpTo(JUNE);

        assertThat(deducted(mould)).containsExactly("15000.00", "0.00", "15000.00", "15000.00", "15000.00");
        assertThat(last(mould).cumulative()).isEqualTo(Money.ZERO);
    }

    private static List<String> sixTimes(String amount) {
        return Collections.nCopies(6, amount);
    }

    private List<String> deducted(AssetCard asset) {
        return differences.of(asset.id()).stream()
                .map(month -> month.tax().toString())
                .toList();
    }

    private TaxDifferences.Month last(AssetCard asset) {
        List<TaxDifferences.Month> months = differences.of(asset.id());
        return months.get(months.size() - 1);
    }

    private void runUpTo(YearMonth last) {
        for (YearMonth month = JANUARY; !month.isAfter(last); month = month.plusMonths(1)) {
            atOnce.charge(company, month);
        }
    }

    @Override
    protected AssetCard registered(CardValues values) {
        return cards.register(company, values, CHANGE);
    }

    private CardValues card() {
        return card("SERVER");
    }

    /** 60,000.00 over 60 months from January 2025, without a residual value. */
    private CardValues card(String assetClass) {
        return aCard(assetClass, "60000.00")
                .with(IN_SERVICE_DATE, "2024-12-20")
                .with(DEPRECIATION_METHOD, DepreciationMethod.SL)
                .with(USEFUL_LIFE_MONTHS, 60)
                .with(RESIDUAL_VALUE, Money.ZERO);
    }
}
