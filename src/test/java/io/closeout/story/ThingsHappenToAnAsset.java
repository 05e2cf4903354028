package io.closeout.story;

import static io.closeout.register.CardField.DEPRECIATION_METHOD;
import static io.closeout.register.CardField.IN_SERVICE_DATE;
import static io.closeout.register.CardField.RESIDUAL_VALUE;
import static io.closeout.register.CardField.TOTAL_UNITS;
import static io.closeout.register.CardField.USEFUL_LIFE_MONTHS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.depreciation.BookDate;
import io.closeout.depreciation.BookValue;
import io.closeout.depreciation.LifeEvent;
import io.closeout.depreciation.LifeEvents;
import io.closeout.depreciation.NewTerms;
import io.closeout.depreciation.WorkReadings;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetClass;
import io.closeout.register.CardValues;
import io.closeout.register.Change;
import io.closeout.register.DepreciationMethod;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Both the books and the value of an asset follow what is entered about it, from the month after. */
class ThingsHappenToAnAsset extends Story {
    private static final String SYSTEM = "system";
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final YearMonth FEBRUARY = JANUARY.plusMonths(1);
    private static final YearMonth MARCH = JANUARY.plusMonths(2);
    private static final YearMonth APRIL = JANUARY.plusMonths(3);
    private static final YearMonth MAY = JANUARY.plusMonths(4);
    private static final YearMonth JUNE = JANUARY.plusMonths(5);
    private static final NewTerms AS_BEFORE = new NewTerms(null, null, null);
    private static int companies;

    @Autowired
    private LifeEvents events;

    @Autowired
    private WorkReadings readings;

    @Autowired
    private Periods periods;

    private String company;

    @BeforeEach
    void establish() {
        company = "64%02d".formatted(companies++);
        organisation.establish(new Company(company, "变动公司", AccountingStandard.CAS));
        organisation.establish(
                new Department(company, "", "PROD", "生产部", DepartmentFunction.USING, DepartmentUse.PRODUCTION));
        cards.define(new AssetClass(company, "SERVER", "", "服务器", true));
    }

    @Test
    void anImpairmentActsFromTheNextMonthOn() {
        AssetCard server = registered(server());
        runUpTo(FEBRUARY);

        enter(server, new LifeEvent.Impairment(MARCH, Money.of("48000.00"), null), "C-1");
        runUpTo(APRIL);

        // 1,000.00 a month to March; 60,000.00 - 3,000.00 is worth 48,000.00, which 57 months bear
        assertThat(charged(server)).containsExactly("1000.00", "1000.00", "1000.00", "842.11");
        assertThat(book.postedValue(server.id()))
                .isEqualTo(new BookValue(Money.of("60000.00"), Money.of("3842.11"), Money.of("9000.00")));
        assertThat(book.valueAtEndOf(server.id(), FEBRUARY))
                .isEqualTo(new BookValue(Money.of("60000.00"), Money.of("2000.00"), Money.ZERO));
    }

    @Test
    void anEventOfAMonthThatIsChargedAlreadyActsFromTheNextMonth() {
        AssetCard server = registered(server());
        runUpTo(MARCH);

        enter(server, new LifeEvent.Improvement(MARCH, Money.of("5700.00"), 0, null), "C-1");
        runUpTo(APRIL);

        assertThat(charged(server)).containsExactly("1000.00", "1000.00", "1000.00", "1100.00");
        assertThat(book.postedValue(server.id()).cost()).isEqualTo(Money.of("65700.00"));
    }

    @Test
    void anOpenRenovationIsChargedNothingUntilItIsFinished() {
        AssetCard server = registered(server());
        enter(server, LifeEvent.Renovation.begun(FEBRUARY), "C-1");
        runUpTo(MARCH);
        assertThat(charged(server)).containsExactly("1000.00", "1000.00");
        assertThat(book.postedValue(server.id()).netBookValue()).isEqualTo(Money.ZERO);

        enter(
                server,
                new LifeEvent.RenovationFinished(
                        APRIL, Money.of("14000.00"), Money.of("4000.00"), new NewTerms(68, null, null)),
                "C-2");
        runUpTo(JUNE);

        assertThat(charged(server)).containsExactly("1000.00", "1000.00", "1000.00", "1000.00");
        assertThat(book.postedAfter(server.id(), MARCH))
                .extracting(charge -> charge.month())
                .containsExactly(MAY, JUNE);
        assertThat(book.postedValue(server.id()))
                .isEqualTo(new BookValue(Money.of("68000.00"), Money.of("2000.00"), Money.ZERO));
    }

    @Test
    void aSaleThatIsWithdrawnIsCharged() {
        AssetCard undisturbed = registered(server());
        AssetCard server = registered(server());
        enter(server, new LifeEvent.HeldForSale(BookDate.of(FEBRUARY)), "C-1");
        runUpTo(APRIL);
        assertThat(charged(server)).containsExactly("1000.00", "1000.00");

        enter(server, new LifeEvent.SaleWithdrawn(BookDate.of(MAY.atDay(6))), "C-2");
        runUpTo(JUNE);

        assertThat(charged(server)).isEqualTo(charged(undisturbed)).hasSize(6);
    }

    @Test
    void nothingHappensInAClosedMonthOrInOneToComeOrBeforeWhatIsCharged() {
        AssetCard server = registered(server());
        runUpTo(MARCH);
        periods.close(company, JANUARY, SYSTEM);

        assertRefused(() -> enter(server, impairment(JANUARY), "C-1")).hasMessageContaining("period.closed");
        assertRefused(() -> enter(server, impairment(YearMonth.of(2025, 7)), "C-1"))
                .hasMessageContaining("depreciation.month-to-come");
        assertRefused(() -> enter(server, impairment(FEBRUARY), "C-1"))
                .hasMessageContaining("depreciation.later-month-charged");
        assertThat(events.of(server.id())).isEmpty();
    }

    @Test
    void theSameChangeEnteredTwiceHappensOnce() {
        AssetCard server = registered(server());

        enter(server, impairment(MARCH), "C-1");
        enter(server, impairment(MARCH), "C-1");
        enter(server, impairment(APRIL), "C-2");

        assertThat(events.of(server.id()))
                .extracting(entered -> entered.change() + " " + entered.event().period() + " " + entered.actor())
                .containsExactly("C-1 2025-03 system", "C-2 2025-04 system");
    }

    @Test
    void whatContradictsTheLifeSoFarIsRefused() {
        AssetCard server = registered(server());
        enter(server, LifeEvent.Renovation.begun(FEBRUARY), "C-1");

        assertRefused(() -> enter(server, impairment(MARCH), "C-2"))
                .hasMessageContaining("depreciation.event-not-possible");
        assertRefused(() -> enter(server, new LifeEvent.SaleWithdrawn(BookDate.of(MARCH)), "C-2"))
                .hasMessageContaining("depreciation.event-not-possible");
        assertRefused(() -> enter(server, new LifeEvent.Reused(BookDate.of(MARCH)), "C-2"))
                .hasMessageContaining("depreciation.event-not-possible");
        AssetCard other = registered(server());
        assertRefused(() ->
                        enter(other, new LifeEvent.RenovationFinished(MARCH, Money.ZERO, Money.ZERO, AS_BEFORE), "C-2"))
                .hasMessageContaining("depreciation.event-not-possible");
        assertThat(events.of(other.id())).isEmpty();
    }

    @Test
    void aLorryIsChargedFromItsReadings() {
        AssetCard lorry = registered(lorry());
        reading(lorry, JANUARY, "1000");
        reading(lorry, FEBRUARY, "2500.5");
        runUpTo(FEBRUARY);

        assertThat(charged(lorry)).containsExactly("1000.00", "2500.50");
        assertThat(readings.missing(company, FEBRUARY)).isEmpty();
        assertThat(readings.missing(company, MARCH))
                .containsExactly(new WorkReadings.Missing(lorry.id(), lorry.code(), MARCH));
        assertThat(atOnce.charge(company, MARCH).notCharged()).containsExactly(lorry.code());
        assertThat(book.missingUpTo(lorry.id(), MARCH)).isEmpty();
    }

    @Test
    void aReadingIsCorrectedUntilItsMonthIsCharged() {
        AssetCard lorry = registered(lorry());
        reading(lorry, JANUARY, "10000");
        reading(lorry, JANUARY, "1000");
        runUpTo(JANUARY);

        assertThat(charged(lorry)).containsExactly("1000.00");
        assertRefused(() -> reading(lorry, JANUARY, "1001")).hasMessageContaining("depreciation.reading-charged");
        assertThat(readings.of(lorry.id()))
                .containsExactly(
                        new WorkReadings.Reading(JANUARY, new BigDecimal("1000").stripTrailingZeros(), "里程表", SYSTEM));
    }

    @Test
    void aReadingMustFitItsAssetItsMonthAndWhoEntersIt() {
        AssetCard lorry = registered(lorry());
        AssetCard server = registered(server());

        assertRefused(() -> reading(server, JANUARY, "1")).hasMessageContaining("depreciation.reading-of-no-use");
        assertRefused(() -> reading(lorry, YearMonth.of(2024, 12), "1"))
                .hasMessageContaining("depreciation.before-in-service");
        assertRefused(() -> reading(lorry, YearMonth.of(2025, 7), "1"))
                .hasMessageContaining("depreciation.month-to-come");
        assertRefused(() -> reading(lorry, JANUARY, "-1")).hasMessageContaining("depreciation.units-negative");
        assertRefused(() -> readings.enter(company, lorry.code(), JANUARY, BigDecimal.ONE, "", OPERATIONS))
                .hasMessageContaining("depreciation.reading-not-your-role");
        assertRefused(() -> readings.enter(company, "NOBODY", JANUARY, BigDecimal.ONE, "", SYSTEM))
                .hasMessageContaining("depreciation.reading-of-nobody");
        periods.close(company, JANUARY, SYSTEM);
        assertRefused(() -> reading(lorry, JANUARY, "1")).hasMessageContaining("period.closed");
        assertThat(readings.of(lorry.id())).isEmpty();
    }

    @Test
    void aLorryUnderRenovationNeedsNoReading() {
        AssetCard lorry = registered(lorry());
        reading(lorry, JANUARY, "1000");
        enter(lorry, LifeEvent.Renovation.begun(JANUARY), "C-1");
        assertThat(readings.missing(company, MARCH)).isEmpty();

        enter(lorry, new LifeEvent.RenovationFinished(MARCH, Money.of("1000.00"), Money.ZERO, AS_BEFORE), "C-2");

        assertThat(readings.missing(company, APRIL))
                .extracting(WorkReadings.Missing::month)
                .containsExactly(APRIL);
        reading(lorry, APRIL, "1000");
        runUpTo(APRIL);
        // 300,000.00 - 1,000.00 + 1,000.00 over the 299,000 kilometres that are left
        assertThat(charged(lorry)).containsExactly("1000.00", "1003.34");
    }

    private static LifeEvent impairment(YearMonth month) {
        return new LifeEvent.Impairment(month, null, Money.of("100.00"));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ThrowingCallable attempt) {
        return assertThatThrownBy(attempt).isInstanceOf(Refusal.class);
    }

    private void enter(AssetCard asset, LifeEvent event, String change) {
        events.enter(asset.id(), event, change, SYSTEM);
    }

    private void reading(AssetCard asset, YearMonth month, String units) {
        readings.enter(company, asset.code(), month, new BigDecimal(units), "里程表", SYSTEM);
    }

    private void runUpTo(YearMonth last) {
        for (YearMonth month = JANUARY; !month.isAfter(last); month = month.plusMonths(1)) {
            if (periods.isOpen(company, month)) {
                atOnce.charge(company, month);
            }
        }
    }

    private List<String> charged(AssetCard asset) {
        return book.postedAfter(asset.id(), YearMonth.of(2020, 1)).stream()
                .map(charge -> charge.amount().toString())
                .toList();
    }

    @Override
    protected AssetCard registered(CardValues values) {
        return cards.register(company, values, new Change(SYSTEM, "", ""));
    }

    /** 60,000.00 over 60 months from January 2025, without a residual value. */
    private CardValues server() {
        return aCard("SERVER", "60000.00")
                .with(IN_SERVICE_DATE, "2024-12-20")
                .with(DEPRECIATION_METHOD, DepreciationMethod.SL)
                .with(USEFUL_LIFE_MONTHS, 60)
                .with(RESIDUAL_VALUE, Money.ZERO);
    }

    /** A yuan a kilometre. */
    private CardValues lorry() {
        return aCard("SERVER", "300000.00")
                .with(IN_SERVICE_DATE, "2024-12-20")
                .with(DEPRECIATION_METHOD, DepreciationMethod.UOP)
                .with(TOTAL_UNITS, "300000")
                .with(RESIDUAL_VALUE, Money.ZERO);
    }
}
