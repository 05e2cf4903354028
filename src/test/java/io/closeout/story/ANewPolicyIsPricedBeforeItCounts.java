package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.closeout.depreciation.BookDate;
import io.closeout.depreciation.LifeEvent;
import io.closeout.depreciation.LifeEvents;
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
import io.closeout.register.TaxClass;
import io.closeout.whatif.WhatIf;
import io.closeout.whatif.WhatIfStatus;
import io.closeout.whatif.WhatIfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a new version of the policy would do is known, class by class and month by month, before anybody activates it. */
class ANewPolicyIsPricedBeforeItCounts extends Story {
    private static final Path TABLE = Path.of("decisions/DetermineDepreciationPolicy.dmn");
    private static final YearMonth JUNE = YearMonth.of(2025, 6);

    private static int companies = 7600;

    @Autowired
    private WhatIfs questions;

    @Autowired
    private LifeEvents events;

    private String company;
    private String analyst;

    @BeforeEach
    void establish() {
        company = String.valueOf(companies++);
        organisation.establish(new Company(company, "测算公司", AccountingStandard.CAS));
        organisation.establish(
                new Department(company, "", "PROD", "生产部", DepartmentFunction.USING, DepartmentUse.PRODUCTION));
        cards.define(new AssetClass(company, "04", "", "电子设备", false));
        cards.define(new AssetClass(company, "SERVER", "04", "服务器", true));
        cards.define(new AssetClass(company, "SERVER-RACK", "SERVER", "机架服务器", true));
        cards.define(new AssetClass(company, "OFFICE", "", "办公设备", false));
        analyst = appointed("fen.xi", Role.ANALYST);
    }

    @Test
    void aShorterLifeIsChargedOverWhatIsLeftOfIt() throws IOException {
        opened("SRV-1", "SERVER");
        opened("SRV-2", "SERVER-RACK");
        AssetCard desk = opened("DESK", "OFFICE");

        WhatIf found = priced(withServersOver(48));

        // 17,100.00 are left at the end of June, when 42 of 48 months are over: six months instead of eighteen
        assertThat(found.cards()).isEqualTo(3);
        assertThat(found.affected()).isEqualTo(2);
        assertThat(found.notPriced()).isEmpty();
        assertThat(found.from()).isEqualTo(JUNE);
        assertThat(found.effects())
                .filteredOn(effect -> effect.assetClass().equals("SERVER-RACK"))
                .hasSize(12)
                .contains(
                        effect("SERVER-RACK", "2025-07", "950.00", "2850.00"),
                        effect("SERVER-RACK", "2025-12", "950.00", "2850.00"),
                        effect("SERVER-RACK", "2026-01", "950.00", "0.00"),
                        effect("SERVER-RACK", "2026-06", "950.00", "0.00"));
        assertThat(found.profit()).isEqualTo(Money.of("-11400.00"));
        assertThat(found.effects()).extracting(WhatIf.Effect::assetClass).doesNotContain("OFFICE");
        assertThat(register.card(desk.id()).lifeMonths()).isEqualTo(60);
        assertThat(register.find(company, "SRV-1").orElseThrow().lifeMonths()).isEqualTo(60);
    }

    @Test
    void whatTheTaxLawDoesNotFollowIsDeferredTax() throws IOException {
        registered(values("MACH-1", "SERVER").with(CardField.TAX_CLASS, TaxClass.MACHINERY));

        WhatIf found = priced(withServersOver(48));

        // ten years for tax, whatever the books do: 475.00 a month; a quarter of what they charge more is deferred
        assertThat(found.effects())
                .hasSize(12)
                .contains(
                        effect("SERVER", "2025-07", "950.00", "2850.00", "475.00", "475.00", "475.00"),
                        effect("SERVER", "2026-01", "950.00", "0.00", "475.00", "475.00", "-237.50"));
    }

    @Test
    void theTaxLifeFollowsAsFarAsTheMinimum() throws IOException {
        // in service for 26 months; three years are the minimum for electronics
        registered(values("SRV-1", "SERVER")
                .with(CardField.IN_SERVICE_DATE, "2023-04-10")
                .with(CardField.TAKE_ON_MONTH, "")
                .with(CardField.ACCUMULATED_DEPRECIATION, ""));

        WhatIf found = priced(withServersOver(24));

        // 32,300.00 are left: charged in one month, as the two years are over, and deducted over the ten that are left
        // of three
        assertThat(found.effects())
                .contains(
                        effect("SERVER", "2025-07", "950.00", "32300.00", "950.00", "3230.00", "7267.50"),
                        effect("SERVER", "2026-04", "950.00", "0.00", "950.00", "3230.00", "-807.50"),
                        effect("SERVER", "2026-05", "950.00", "0.00", "950.00", "0.00", "0.00"));
    }

    @Test
    void whatIsNotUsedStaysWithoutDeduction() throws IOException {
        AssetCard idle = registered(values("SRV-1", "SERVER"));
        events.enter(idle.id(), new LifeEvent.Idle(BookDate.of(LocalDate.of(2025, 5, 20))), "C-1", "system");

        WhatIf found = priced(withServersOver(48));

        assertThat(found.effects())
                .contains(effect("SERVER", "2025-07", "950.00", "2850.00", "0.00", "0.00", "475.00"));
    }

    @Test
    void whatTheTableSaysAlreadyChangesNothing() throws IOException {
        opened("SRV-1", "SERVER");

        WhatIf found = priced(Files.readString(TABLE));

        assertThat(found.affected()).isZero();
        assertThat(found.effects()).isEmpty();
    }

    @Test
    void rulesThatOverlapAreNamedByTheirAssets() throws IOException {
        opened("SRV-1", "SERVER");

        WhatIf found = priced(Files.readString(TABLE).replace("\"NETWORK\"", "\"SERVER\""));

        assertThat(found.notPriced()).singleElement().satisfies(left -> {
            assertThat(left.asset()).isEqualTo("SRV-1");
            assertThat(left.reason()).contains("SERVER");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..1000000000 return i",
                "\"SERVER\" + string(1)",
                "? = \"SERVER\"",
                "assetClass",
                "if true then \"A\" else \"B\"",
                "function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"exit(int)\"}}",
                "\"a\\\"",
                "{a: 1}.a",
                "every x in [1] satisfies x = 1"
            })
    void aCellThatIsMoreThanAValueIsNotEvaluated(String cell) throws IOException {
        String hostile = Files.readString(TABLE).replace("\"SERVER\"", cell.replace("<", "&lt;"));

        assertThatThrownBy(() -> asked(hostile)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("whatif.cell-not-a-value");
            assertThat(refusal.field()).isEqualTo("file");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"not(\"DESKTOP\", \"SERVER\")", "\"A\", \"B\"", "-", "[\"A\"..\"M\"]", "&gt;= \"S\""})
    void valuesListsRangesAndComparisonsAreUnderstood(String cell) throws IOException {
        assertThat(asked(Files.readString(TABLE).replace("\"SERVER\"", cell)).id())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "<inputEntry | <inputEntry expressionLanguage=\"groovy\"   | whatif.cell-not-a-value",
                "<outputEntry | <outputEntry expressionLanguage=\"groovy\" | whatif.answer-not-usable",
                "<inputExpression | <inputExpression expressionLanguage=\"groovy\" | whatif.not-a-table",
                "<text>assetClass</text> | <text>code(assetClass)</text> | whatif.not-a-table",
                "<decision id=\"DetermineDepreciationPolicy\" | <decision id=\"Another\" | whatif.not-a-table",
                "</decision> | </decision><decision id=\"More\" name=\"x\"><literalExpression id=\"l\"><text>1</text></literalExpression></decision> | whatif.not-a-table",
                "\"SYD\" | \"NONE\" | whatif.answer-not-usable",
                "<text>240</text> | <text>0</text> | whatif.answer-not-usable",
                "<text>500</text> | <text>10001</text> | whatif.answer-not-usable",
                "<definitions | <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><definitions | whatif.not-a-table",
                "<definitions | <nothing | whatif.not-a-table"
            })
    void aTableOfAnotherShapeIsRefused(String part, String instead, String code) throws IOException {
        String table = Files.readString(TABLE).replace(part, instead);

        assertThatThrownBy(() -> asked(table))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aQuestionCanBeStoppedAndAskedAgain() throws IOException {
        opened("SRV-1", "SERVER");
        WhatIf asked = asked(withServersOver(48));
        questions.stop(asked.id(), analyst);

        await().until(() -> questions.find(asked.id(), analyst).status() != WhatIfStatus.PRICING);

        assertThat(priced(withServersOver(48)).effects()).isNotEmpty();
        assertThat(questions.all(analyst)).extracting(WhatIf::id).contains(asked.id());
    }

    @Test
    void onlyAnalystsAndFinanceOfTheWholeCompanyAsk() throws IOException {
        String keeper = appointed("bao.guan", Role.ASSET_KEEPER);
        String auditor = appointed("shen.ji", Role.AUDITOR);
        byte[] table = Files.readAllBytes(TABLE);
        WhatIf asked = asked(Files.readString(TABLE));

        assertThatThrownBy(() -> questions.begin(company, "t.dmn", table, 12, keeper))
                .hasMessageContaining("whatif.not-your-role");
        assertThatThrownBy(() -> questions.begin(company, "t.dmn", table, 12, auditor))
                .hasMessageContaining("whatif.not-your-role");
        assertThat(questions.find(asked.id(), auditor).id()).isEqualTo(asked.id());
        assertThatThrownBy(() -> questions.stop(asked.id(), auditor)).hasMessageContaining("whatif.not-your-role");
        assertThatThrownBy(() -> questions.find(asked.id(), "fen.xi")).hasMessageContaining("whatif.unknown");
        assertThatThrownBy(() -> questions.begin(company, "t.dmn", table, 61, analyst))
                .hasMessageContaining("whatif.months-out-of-range");
    }

    private WhatIf priced(String table) {
        WhatIf asked = asked(table);
        await().until(() -> questions.find(asked.id(), analyst).status() != WhatIfStatus.PRICING);
        WhatIf found = questions.find(asked.id(), analyst);
        assertThat(found.status()).isEqualTo(WhatIfStatus.PRICED);
        return found;
    }

    private WhatIf asked(String table) {
        return questions.begin(company, "新政策.dmn", table.getBytes(StandardCharsets.UTF_8), 12, analyst);
    }

    private static String withServersOver(int months) throws IOException {
        String table = Files.readString(TABLE);
        int rule = table.indexOf("<text>\"SERVER\"</text>");
        int life = table.indexOf("<text>60</text>", rule);
        return table.substring(0, life) + "<text>" + months + "</text>"
                + table.substring(life + "<text>60</text>".length());
    }

    private static WhatIf.Effect effect(String assetClass, String month, String before, String after) {
        return effect(assetClass, month, before, after, before, after, "0.00");
    }

    private static WhatIf.Effect effect(
            String assetClass,
            String month,
            String before,
            String after,
            String taxBefore,
            String taxAfter,
            String deferredTax) {
        return new WhatIf.Effect(
                assetClass,
                YearMonth.parse(month),
                Money.of(before),
                Money.of(after),
                Money.of(taxBefore),
                Money.of(taxAfter),
                Money.of(deferredTax));
    }

    private String appointed(String name, Role role) {
        String login = name + "." + company;
        organisation.appoint(
                new Person(
                        login,
                        "测算 " + login,
                        company,
                        "PROD",
                        "",
                        true,
                        false,
                        Set.of(new Post(company, "", "", role))),
                null);
        return login;
    }

    /** 60,000.00 over 60 months, 950.00 a month; 40 of them were charged before May 2025. */
    private AssetCard opened(String code, String assetClass) {
        return registered(values(code, assetClass));
    }

    @Override
    protected AssetCard registered(CardValues values) {
        return cards.register(company, values, new Change("system", "期初", ""));
    }

    private static CardValues values(String code, String assetClass) {
        return CardValues.none()
                .with(CardField.ASSET_CODE, code)
                .with(CardField.ASSET_NAME, "资产 " + code)
                .with(CardField.ASSET_CLASS, assetClass)
                .with(CardField.USING_DEPARTMENT, "PROD")
                .with(CardField.IN_SERVICE_DATE, "2021-12-10")
                .with(CardField.COST, "60000.00")
                .with(CardField.RESIDUAL_VALUE, "3000.00")
                .with(CardField.DEPRECIATION_METHOD, DepreciationMethod.SL)
                .with(CardField.USEFUL_LIFE_MONTHS, 60)
                .with(CardField.TAKE_ON_MONTH, "2025-04")
                .with(CardField.ACCUMULATED_DEPRECIATION, "38000.00");
    }
}
