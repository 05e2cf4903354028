package io.closeout.story;

import static io.closeout.register.CardField.CUSTOM_METHOD;
import static io.closeout.register.CardField.DEPRECIATION_METHOD;
import static io.closeout.register.CardField.IN_SERVICE_DATE;
import static io.closeout.register.CardField.LOCATION;
import static io.closeout.register.CardField.RESIDUAL_VALUE;
import static io.closeout.register.CardField.USEFUL_LIFE_MONTHS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.closeout.depreciation.Book;
import io.closeout.depreciation.BookSettings;
import io.closeout.depreciation.Convention;
import io.closeout.depreciation.DepreciationProofs;
import io.closeout.depreciation.Rounding;
import io.closeout.depreciation.ScheduleRequest;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetClass;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Change;
import io.closeout.register.DepreciationMethod;
import io.closeout.whatif.WhatIf;
import io.closeout.whatif.WhatIfStatus;
import io.closeout.whatif.WhatIfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A custom method is a table; a card keeps the years it was registered with. */
class AnAnalystWritesAMethod extends Story {
    private static final String TABLE = "DetermineCustomDepreciation.dmn";
    private static final String POLICY = "DetermineDepreciationPolicy.dmn";
    private static final String SYSTEM = "system";
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);
    private static int companies;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DepreciationProofs proofs;

    @Autowired
    private BookSettings settings;

    @Autowired
    private WhatIfs questions;

    private String company;

    @BeforeEach
    void establish() {
        company = "68%02d".formatted(companies++);
        organisation.establish(new Company(company, "自定义公司", AccountingStandard.CAS));
        organisation.establish(
                new Department(company, "", "PROD", "生产部", DepartmentFunction.USING, DepartmentUse.PRODUCTION));
        cards.define(new AssetClass(company, "SERVER", "", "服务器", true));
    }

    @Test
    void itsMonthsAreChargedExplainedAndComeOutAgain() {
        AssetCard mould = registered(rapid());
        assertThat(mould.values().text(CUSTOM_METHOD)).isEqualTo("RAPID_4=4:3:2:1");
        runUpTo(JUNE);

        assertThat(book.postedValue(mould.id()).accumulated()).isEqualTo(Money.of("19200.00"));
        assertThat(said(mould, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("2025-06：自定义方法 RAPID_4，应计提总额 96,000.00 × 4/10 = 本折旧年度 38,400.00，÷ 12 个月 = 3,200.00。");
        assertThat(said(mould, Locale.ENGLISH))
                .isEqualTo(
                        "2025-06: custom method RAPID_4, 96,000.00 in all × 4/10 = 38,400.00 for the depreciation year,"
                                + " ÷ 12 months = 3,200.00.");
        assertThat(proofs.replay(company).differences()).isEmpty();
    }

    @Test
    void aChangedTableIsForNewCardsOnly() throws IOException {
        AssetCard before = registered(rapid());
        String changed = Files.readString(Path.of("decisions", TABLE))
                .replace("\"0.40\"", "\"0.10\"")
                .replace(
                        "\"0.10\"</text>\n        </outputEntry>\n      </rule>\n      <rule id=\"Rule_Front3_1\"",
                        "\"0.40\"</text>\n        </outputEntry>\n      </rule>\n      <rule id=\"Rule_Front3_1\"");
        whileDeployed(TABLE, changed, () -> {
            AssetCard after = registered(rapid());
            cards.amend(before.id(), Map.of(LOCATION, "三号库"), new Change("system", "", ""));
            runUpTo(JANUARY);

            assertThat(after.values().text(CUSTOM_METHOD)).isEqualTo("RAPID_4=1:3:2:4");
            assertThat(book.postedValue(before.id()).accumulated()).isEqualTo(Money.of("3200.00"));
            assertThat(book.postedValue(after.id()).accumulated()).isEqualTo(Money.of("800.00"));
            assertThat(proofs.replay(company).differences()).isEmpty();
            assertThatThrownBy(() -> registered(rapid().with(CUSTOM_METHOD, "RAPID_4=4:3:2:1")))
                    .hasMessageContaining("register.custom-method-otherwise");
        });
    }

    @Test
    void thePolicyOfAClassMayNameIt() throws IOException {
        whileDeployed(POLICY, policyNaming("CUSTOM:RAPID_4", 48), () -> {
            AssetCard server = registered(aCard("SERVER", "100000.00").with(IN_SERVICE_DATE, "2024-12-20"));

            assertThat(server.method()).isEqualTo(DepreciationMethod.CUSTOM);
            assertThat(server.custom().text()).isEqualTo("RAPID_4=4:3:2:1");
            assertThat(server.lifeMonths()).isEqualTo(48);
            runUpTo(JANUARY);
            assertThat(book.postedValue(server.id()).accumulated()).isEqualTo(Money.of("3166.67"));
        });
    }

    @Test
    void aTableThatMayNotRunRegistersNothing() throws IOException {
        String wrong = Files.readString(Path.of("decisions", TABLE)).replace("\"0.40\"", "\"0.41\"");
        whileDeployed(TABLE, wrong, () -> {
            CardValues card = rapid();
            assertThatThrownBy(() -> registered(card)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.field()).isEqualTo("custom_method");
                assertThat(refusal.sentence(Locale.SIMPLIFIED_CHINESE))
                        .isEqualTo("决策表 DetermineCustomDepreciation 的自定义方法“RAPID_4”到第 4 折旧年度的比例合计为 1.01，"
                                + "超过 1，账面价值将低于净残值，请调低。");
            });
            assertThat(register.find(company, card.text(CardField.ASSET_CODE))).isEmpty();
        });
    }

    @Test
    void aCardSaysWhichMethodAndALifeThatFitsIt() {
        assertRefused("register.value-missing", rapid().with(CUSTOM_METHOD, ""));
        assertRefused("register.custom-method-unreadable", rapid().with(CUSTOM_METHOD, "rapid"));
        assertRefused("register.custom-method-unknown", rapid().with(CUSTOM_METHOD, "SLOW_9"));
        assertRefused("register.custom-method-years", rapid().with(USEFUL_LIFE_MONTHS, 60));
        assertRefused("register.custom-method-not-used", rapid().with(DEPRECIATION_METHOD, DepreciationMethod.SL));
    }

    @Test
    void oneThatTheConventionOfTheBookDoesNotDefineIsNamedAndDoesNotStopTheOthers() {
        settings.choose(
                company,
                Book.ACCOUNTING,
                new ScheduleRequest.Settings(Rounding.YEAR_END, Convention.HALF_YEAR),
                SYSTEM);
        AssetCard custom = registered(rapid());
        AssetCard line = registered(
                rapid().with(DEPRECIATION_METHOD, DepreciationMethod.SL).with(CUSTOM_METHOD, ""));

        assertThat(atOnce.charge(company, JANUARY).notCharged()).containsExactly(custom.code());
        assertThat(book.postedValue(line.id()).accumulated().isPositive()).isTrue();
        assertThat(book.postedValue(custom.id()).accumulated()).isEqualTo(Money.ZERO);
    }

    @Test
    void aPolicyThatNamesItIsPricedBeforeItCounts() throws IOException {
        AssetCard server = registered(rapid().with(DEPRECIATION_METHOD, DepreciationMethod.SL)
                .with(CUSTOM_METHOD, "")
                .with(RESIDUAL_VALUE, "5000.00"));
        String analyst = "fen.xi." + company;
        organisation.appoint(
                new Person(
                        analyst,
                        analyst,
                        company,
                        "PROD",
                        "",
                        true,
                        false,
                        Set.of(new Post(company, "", "", Role.ANALYST))),
                null);
        WhatIf asked = asked(analyst, policyNaming("CUSTOM:RAPID_4", 48));
        await().until(() -> questions.find(asked.id(), analyst).status() != WhatIfStatus.PRICING);
        WhatIf found = questions.find(asked.id(), analyst);

        // 95,000.00 less six months of 1,979.17 are left at the end of June: 83,124.98 in 2 : 3 : 2 : 1
        assertThat(found.notPriced()).isEmpty();
        assertThat(found.effects())
                .contains(new WhatIf.Effect(
                        "SERVER",
                        YearMonth.of(2025, 7),
                        Money.of("1979.17"),
                        Money.of("3463.54"),
                        Money.of("1979.17"),
                        Money.of("1979.17"),
                        Money.of("371.09")));
        assertThat(server.method()).isEqualTo(DepreciationMethod.SL);
        assertThatThrownBy(() -> asked(analyst, policyNaming("CUSTOM:RAPID_4", 60)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("register.custom-method-years");
                    assertThat(refusal.field()).isEqualTo("file");
                });
        assertThatThrownBy(() -> asked(analyst, policyNaming("CUSTOM:SLOW_9", 60)))
                .hasMessageContaining("register.custom-method-unknown");
    }

    private WhatIf asked(String analyst, String policy) {
        return questions.begin(company, "新政策.dmn", policy.getBytes(StandardCharsets.UTF_8), 12, analyst);
    }

    /** The policy in force, with another method and life for servers. */
    private static String policyNaming(String method, int life) throws IOException {
        String policy = Files.readString(Path.of("decisions", POLICY));
        int rule = policy.indexOf("<rule id=\"Rule_Server\"");
        int end = policy.indexOf("</rule>", rule);
        return policy.substring(0, rule)
                + policy.substring(rule, end)
                        .replace("\"SL\"", '"' + method + '"')
                        .replace(">60<", ">" + life + "<")
                + policy.substring(end);
    }

    private interface Telling {
        void tell() throws IOException;
    }

    private void whileDeployed(String name, String table, Telling telling) throws IOException {
        String deployment =
                repository.createDeployment().addString(name, table).deploy().getId();
        try {
            telling.tell();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private void assertRefused(String code, CardValues card) {
        assertThatThrownBy(() -> registered(card))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private String said(AssetCard asset, Locale language) {
        return proofs.explain(asset.id(), Book.ACCOUNTING, JUNE).sentence(language);
    }

    private void runUpTo(YearMonth last) {
        for (YearMonth month = JANUARY; !month.isAfter(last); month = month.plusMonths(1)) {
            atOnce.charge(company, month);
        }
    }

    @Override
    protected AssetCard registered(CardValues values) {
        return cards.register(company, values, new Change(SYSTEM, "", ""));
    }

    /** 100,000.00 down to 4,000.00 over four years from January 2025. */
    private CardValues rapid() {
        return aCard("SERVER", "100000.00")
                .with(IN_SERVICE_DATE, "2024-12-20")
                .with(DEPRECIATION_METHOD, DepreciationMethod.CUSTOM)
                .with(CUSTOM_METHOD, "RAPID_4")
                .with(USEFUL_LIFE_MONTHS, 48)
                .with(RESIDUAL_VALUE, "4000.00");
    }
}
