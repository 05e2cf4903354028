package io.closeout.story;

import static io.closeout.register.CardField.ACCUMULATED_DEPRECIATION;
import static io.closeout.register.CardField.DEPRECIATION_METHOD;
import static io.closeout.register.CardField.IN_SERVICE_DATE;
import static io.closeout.register.CardField.RESIDUAL_VALUE;
import static io.closeout.register.CardField.TAKE_ON_MONTH;
import static io.closeout.register.CardField.TOTAL_UNITS;
import static io.closeout.register.CardField.USEFUL_LIFE_MONTHS;
import static io.closeout.register.CardField.USING_DEPARTMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.depreciation.Book;
import io.closeout.depreciation.BookDate;
import io.closeout.depreciation.BookSettings;
import io.closeout.depreciation.Convention;
import io.closeout.depreciation.DepreciationProofs;
import io.closeout.depreciation.LifeEvent;
import io.closeout.depreciation.LifeEvents;
import io.closeout.depreciation.NewTerms;
import io.closeout.depreciation.Rounding;
import io.closeout.depreciation.ScheduleRequest;
import io.closeout.depreciation.WorkReadings;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetClass;
import io.closeout.register.CardValues;
import io.closeout.register.Change;
import io.closeout.register.DepreciationMethod;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every row of a book names what it was priced from; from that it is said in a sentence, and comes out again. */
class AMonthSaysWhyItIsWhatItIs extends Story {
    private static final String SYSTEM = "system";
    private static final YearMonth JANUARY = YearMonth.of(2024, 1);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);
    private static int companies;

    @Autowired
    private LifeEvents events;

    @Autowired
    private WorkReadings readings;

    @Autowired
    private DepreciationProofs proofs;

    @Autowired
    private BookSettings settings;

    @Autowired
    private JdbcTemplate jdbc;

    private String company;

    @BeforeEach
    void establish() {
        company = "62%02d".formatted(companies++);
        organisation.establish(new Company(company, "说明公司", AccountingStandard.CAS));
        organisation.establish(
                new Department(company, "", "PROD", "生产部", DepartmentFunction.USING, DepartmentUse.PRODUCTION));
        organisation.establish(
                new Department(company, "", "SALES", "销售部", DepartmentFunction.USING, DepartmentUse.SALES));
        cards.define(new AssetClass(company, "SERVER", "", "服务器", true));
    }

    @Test
    void aStraightLine() {
        AssetCard server = registered(card(DepreciationMethod.SL));
        runFrom(JANUARY);

        assertThat(said(server, JUNE)).isEqualTo("2025-06：年限平均法，(原值 80,000.00 − 净残值 4,000.00) ÷ 60 个月 = 1,266.67。");
        assertThat(said(server, YearMonth.of(2024, 12)))
                .isEqualTo("2024-12：年限平均法，(原值 80,000.00 − 净残值 4,000.00) ÷ 60 个月 = 1,266.67；"
                        + "折旧年度末月补足本折旧年度 15,200.00 的尾差，计 1,266.63。");
        assertThat(proofs.explain(server.id(), Book.ACCOUNTING, JUNE).sentence(Locale.ENGLISH))
                .isEqualTo(
                        "2025-06: straight line, (cost 80,000.00 − residual value 4,000.00) ÷ 60 months = 1,266.67.");
        assertThat(said(server, YearMonth.of(2023, 12))).isEqualTo("2023-12：2023-12 增加，本月还不计提。");
        assertThat(said(server, YearMonth.of(2025, 7))).endsWith("；尚未计提。");
        assertThat(said(server, YearMonth.of(2029, 1))).isEqualTo("2029-01：已提足，只剩净残值 4,000.00，不再计提。");
    }

    @Test
    void theOtherMethods() {
        AssetCard declining = registered(card(DepreciationMethod.DDB));
        AssetCard digits = registered(card(DepreciationMethod.SYD));
        AssetCard lorry = registered(card(DepreciationMethod.UOP).with(TOTAL_UNITS, "300000"));
        readings.enter(company, lorry.code(), JANUARY, new BigDecimal("2500"), "里程表", SYSTEM);
        runFrom(JANUARY);

        assertThat(said(declining, JUNE))
                .isEqualTo("2025-06：双倍余额递减法，折旧年度初账面价值 48,000.00 × 24/60 = 本折旧年度 19,200.00，÷ 12 个月 = 1,600.00。");
        assertThat(said(declining, YearMonth.of(2027, 2)))
                .isEqualTo("2027-02：双倍余额递减法最后 24 个月改按直线，(账面价值 17,280.00 − 净残值 4,000.00) ÷ 24 个月 = 553.33；尚未计提。");
        assertThat(said(digits, JUNE))
                .isEqualTo("2025-06：年数总和法，应计提总额 76,000.00 × 576/2160 = 本折旧年度 20,266.67，÷ 12 个月 = 1,688.89。");
        assertThat(said(lorry, JANUARY))
                .isEqualTo("2024-01：工作量法，(账面价值 80,000.00 − 净残值 4,000.00) × 本月工作量 2500 ÷ 剩余总工作量 300000 = 633.33。");
    }

    @Test
    void whatHappenedAndWhatWasChargedLate() {
        AssetCard server = registered(card(DepreciationMethod.SL));
        atOnce.charge(company, YearMonth.of(2024, 3));
        events.enter(
                server.id(),
                new LifeEvent.Estimate(YearMonth.of(2024, 3), new NewTerms(48, null, null)),
                "C-1",
                SYSTEM);
        atOnce.charge(company, YearMonth.of(2024, 4));
        events.enter(server.id(), LifeEvent.Renovation.begun(YearMonth.of(2024, 4)), "C-2", SYSTEM);

        assertThat(said(server, YearMonth.of(2024, 2))).endsWith("；补提，记入 2024-03。");
        assertThat(said(server, YearMonth.of(2024, 4)))
                .isEqualTo("2024-04：年限平均法，(账面价值 76,199.99 − 净残值 4,000.00) ÷ 48 个月 = 1,504.17；"
                        + "2024-03 会计估计变更后，按剩余账面价值和新的条件重新计算。");
        assertThat(said(server, YearMonth.of(2024, 5))).isEqualTo("2024-05：2024-04 起更新改造，完工转回前不计提。");
        AssetCard sold = registered(card(DepreciationMethod.SL));
        events.enter(sold.id(), new LifeEvent.HeldForSale(BookDate.of(JANUARY)), "C-3", SYSTEM);
        assertThat(said(sold, JUNE)).isEqualTo("2025-06：2024-01 划分为持有待售，不计提。");
    }

    @Test
    void whatWasTakenOn() {
        AssetCard server = registered(
                card(DepreciationMethod.SL).with(TAKE_ON_MONTH, "2025-05").with(ACCUMULATED_DEPRECIATION, "21533.31"));
        atOnce.charge(company, JUNE);

        assertThat(said(server, JUNE))
                .isEqualTo("2025-06：年限平均法，(账面价值 80,000.00 − 净残值 4,000.00) ÷ 60 个月 = 1,266.67；"
                        + "接管自其他系统，截至 2025-05 已计提 21,533.31。");
    }

    @Test
    void aBasisIsStoredOnceAndTheHistoryComesOutAgain() {
        AssetCard server = registered(card(DepreciationMethod.SL).with(USING_DEPARTMENT, "PROD:60;SALES:40"));
        AssetCard lorry = registered(card(DepreciationMethod.UOP).with(TOTAL_UNITS, "300000"));
        for (int month = 0; month < 18; month++) {
            readings.enter(company, lorry.code(), JANUARY.plusMonths(month), new BigDecimal("2500"), "里程表", SYSTEM);
        }
        runFrom(JANUARY.plusMonths(6));
        events.enter(server.id(), new LifeEvent.Impairment(JUNE, Money.of("40000.00"), null), "C-1", SYSTEM);
        clock.set(StoryClock.BEGINNING.plusMonths(1));
        readings.enter(company, lorry.code(), JUNE.plusMonths(1), new BigDecimal("2500"), "里程表", SYSTEM);
        atOnce.charge(company, JUNE.plusMonths(1));

        assertThat(bases(server)).isEqualTo(2);
        assertThat(bases(lorry)).isEqualTo(1);
        DepreciationProofs.Replay replay = proofs.replay(company);
        assertThat(replay).isEqualTo(new DepreciationProofs.Replay(2, 76, List.of()));
    }

    @Test
    void aRowThatIsAFenOffIsReported() {
        AssetCard server = registered(card(DepreciationMethod.SL));
        runFrom(JANUARY);

        jdbc.update(
                "update depreciation_charge set amount_fen = amount_fen + 1 where period_month = '2024-07' and asset_id = ?",
                server.id());

        assertThat(proofs.replay(server.id()).differences())
                .containsExactly(new DepreciationProofs.Difference(
                        server.id(), Book.ACCOUNTING, YearMonth.of(2024, 7), Money.of("1266.68"), Money.of("1266.67")));
    }

    @Test
    void aChoiceOfSettingsCountsForWhatIsChargedLaterForTheFirstTime() {
        AssetCard before = registered(card(DepreciationMethod.SL));
        runFrom(YearMonth.of(2025, 5));
        settings.choose(
                company,
                Book.ACCOUNTING,
                new ScheduleRequest.Settings(Rounding.LIFE_END, Convention.SAME_MONTH),
                SYSTEM);
        AssetCard after = registered(card(DepreciationMethod.SL).with(IN_SERVICE_DATE, "2025-06-02"));
        atOnce.charge(company, JUNE);

        assertThat(book.postedAfter(after.id(), YearMonth.of(2025, 5)))
                .extracting(charge -> charge.amount().toString())
                .containsExactly("1266.67");
        assertThat(proofs.explain(before.id(), Book.ACCOUNTING, YearMonth.of(2025, 12))
                        .amount())
                .isEqualTo(Money.of("1266.63"));
        assertThatThrownBy(
                        () -> settings.choose(company, Book.ACCOUNTING, ScheduleRequest.Settings.DEFAULT, CONTROLLER))
                .hasMessageContaining("depreciation.settings-not-your-role");
    }

    @Test
    void whatIsChosenIsKeptWithItsAuthorAndSaysWhoDoesNotFit() {
        settings.choose(company, Book.ACCOUNTING, ScheduleRequest.Settings.DEFAULT, SYSTEM);
        assertThat(settings.history(company, Book.ACCOUNTING)).isEmpty();
        registered(card(DepreciationMethod.SL));
        registered(card(DepreciationMethod.SL));
        registered(card(DepreciationMethod.SYD));
        assertThat(settings.notDefined(company)).isEmpty();

        ScheduleRequest.Settings daily = new ScheduleRequest.Settings(Rounding.YEAR_END, Convention.DAILY);
        settings.choose(company, Book.ACCOUNTING, daily, SYSTEM);
        settings.choose(company, Book.ACCOUNTING, daily, SYSTEM);

        assertThat(settings.history(company, Book.ACCOUNTING))
                .extracting(choice -> choice.settings() + " " + choice.chosenBy())
                .containsExactly(daily + " " + SYSTEM);
        assertThat(settings.notDefined(company))
                .extracting(one ->
                        one.method() + " " + one.assets() + " " + one.why().code())
                .containsExactly("SYD 1 depreciation.convention-not-defined");
        assertThat(settings.of(company, Book.TAX)).isEqualTo(ScheduleRequest.Settings.DEFAULT);
        assertThatThrownBy(() -> settings.choose(
                        company,
                        Book.TAX,
                        new ScheduleRequest.Settings(Rounding.CUMULATIVE, Convention.HALF_YEAR),
                        SYSTEM))
                .hasMessageContaining("depreciation.convention-not-defined");
    }

    private int bases(AssetCard asset) {
        return jdbc.queryForObject(
                "select count(*) from depreciation_basis where asset_id = ? and book = 'ACCOUNTING'",
                Integer.class,
                asset.id());
    }

    private String said(AssetCard asset, YearMonth month) {
        return proofs.explain(asset.id(), Book.ACCOUNTING, month).sentence(Locale.SIMPLIFIED_CHINESE);
    }

    private void runFrom(YearMonth first) {
        for (YearMonth month = first; !month.isAfter(JUNE); month = month.plusMonths(1)) {
            atOnce.charge(company, month);
        }
    }

    @Override
    protected AssetCard registered(CardValues values) {
        return cards.register(company, values, new Change(SYSTEM, "", ""));
    }

    /** 80,000.00 down to 4,000.00 over 60 months from January 2024. */
    private CardValues card(DepreciationMethod method) {
        CardValues values = aCard("SERVER", "80000.00")
                .with(IN_SERVICE_DATE, "2023-12-20")
                .with(DEPRECIATION_METHOD, method)
                .with(RESIDUAL_VALUE, "4000.00");
        return method == DepreciationMethod.UOP ? values : values.with(USEFUL_LIFE_MONTHS, 60);
    }
}
