package io.closeout.story;

import static io.closeout.register.CardField.ACCUMULATED_DEPRECIATION;
import static io.closeout.register.CardField.ASSET_CLASS;
import static io.closeout.register.CardField.ASSET_CODE;
import static io.closeout.register.CardField.ASSET_KIND;
import static io.closeout.register.CardField.ASSET_NAME;
import static io.closeout.register.CardField.COST;
import static io.closeout.register.CardField.DEPRECIATION_METHOD;
import static io.closeout.register.CardField.IMPAIRMENT;
import static io.closeout.register.CardField.IN_SERVICE_DATE;
import static io.closeout.register.CardField.RESIDUAL_VALUE;
import static io.closeout.register.CardField.TAKE_ON_MONTH;
import static io.closeout.register.CardField.TOTAL_UNITS;
import static io.closeout.register.CardField.USEFUL_LIFE_MONTHS;
import static io.closeout.register.CardField.USE_STATUS;
import static io.closeout.register.CardField.USING_DEPARTMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.depreciation.BookValue;
import io.closeout.depreciation.MonthAtOnce;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetClass;
import io.closeout.register.AssetKind;
import io.closeout.register.CardValues;
import io.closeout.register.Change;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.UseStatus;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards taken over in the middle of their lives, from a company that kept its books elsewhere until April 2025. */
class ACompanyThatBringsItsOwnBooks extends Story {
    private static final String NEWCOMER = "3000";
    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static int companies;

    private String company;

    @BeforeEach
    void establish() {
        company = NEWCOMER + companies++;
        organisation.establish(new Company(company, "新公司", AccountingStandard.CAS));
        organisation.establish(
                new Department(company, "", "PROD", "生产部", DepartmentFunction.USING, DepartmentUse.PRODUCTION));
        organisation.establish(
                new Department(company, "", "SALES", "销售部", DepartmentFunction.USING, DepartmentUse.SALES));
        organisation.establish(
                new Department(company, "", "ADMIN", "综合部", DepartmentFunction.USING, DepartmentUse.ADMINISTRATION));
        cards.define(new AssetClass(company, "04", "", "电子设备", false));
        cards.define(new AssetClass(company, "SERVER", "04", "服务器", true));
        cards.define(new AssetClass(company, "SERVER-RACK", "SERVER", "机架服务器", true));
    }

    @Test
    void anAssetGoesOnFromWhereItStood() {
        AssetCard press = opened(server("A-1").with(IMPAIRMENT, "1200.00"));

        MonthAtOnce.Charged run = atOnce.charge(company, MAY);

        assertThat(run.charges()).isEqualTo(1);
        // 平均年限法(一): 57,000.00 over 60 months, whatever was impaired before
        assertThat(book.postedValue(press.id()))
                .isEqualTo(new BookValue(Money.of("60000.00"), Money.of("38950.00"), Money.of("1200.00")));
        assertThat(book.postedValue(press.id()).netBookValue()).isEqualTo(Money.of("19850.00"));
        assertThat(atOnce.charge(company, MAY).charges()).isZero();
    }

    @Test
    void everyDepartmentBearsItsShare() {
        AssetCard shared = opened(server("A-1").with(USING_DEPARTMENT, "SALES:40;PROD:60"));

        atOnce.charge(company, MAY);

        assertThat(shared.department()).isEqualTo("PROD");
        assertThat(book.postedAfter(shared.id(), YearMonth.of(2025, 4)))
                .extracting(
                        charge -> charge.department() + " " + charge.expense().code() + " " + charge.amount())
                .containsExactly("SALES 6601 380.00", "PROD 5101 570.00");
    }

    @Test
    void aThirdEachIsSharedToTheFen() {
        AssetCard shared = opened(server("A-1").with(USING_DEPARTMENT, "SALES:33.3333;PROD:33.3333;ADMIN:33.3334"));

        atOnce.charge(company, MAY);

        assertThat(book.postedAfter(shared.id(), YearMonth.of(2025, 4)))
                .extracting(charge -> charge.department() + " " + charge.amount())
                .containsExactly("SALES 316.67", "PROD 316.67", "ADMIN 316.66");
        assertThatThrownBy(() -> opened(server("A-2").with(USING_DEPARTMENT, "SALES:33.33333;PROD:66.66667")))
                .hasMessageContaining("register.shares-not-whole");
    }

    @Test
    void noMonthThatIsStillToComeWasEverChargedElsewhere() {
        assertThatThrownBy(() -> opened(server("A-1").with(TAKE_ON_MONTH, "2025-07")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("take_on_month"));
        assertThat(opened(server("A-1").with(TAKE_ON_MONTH, "2025-06")).takeOn().through())
                .isEqualTo(YearMonth.of(2025, 6));
    }

    @Test
    void aLorryWithoutReadingsIsLeftOutOfTheRunAndNamed() {
        opened(server("LORRY").with(DEPRECIATION_METHOD, DepreciationMethod.UOP).with(TOTAL_UNITS, "300000"));
        opened(server("DESK"));

        MonthAtOnce.Charged run = atOnce.charge(company, MAY);

        assertThat(run.notCharged()).containsExactly("LORRY");
        assertThat(run.total()).isEqualTo(Money.of("950.00"));
    }

    @Test
    void onlyWhatIsAFixedAssetInUseReachesTheBooks() {
        AssetCard stool = opened(server("STOOL").with(ASSET_KIND, AssetKind.LOW_VALUE));
        opened(server("LAND").with(DEPRECIATION_METHOD, DepreciationMethod.NONE));
        opened(server("HALL").with(USE_STATUS, UseStatus.RENOVATION));

        assertThat(atOnce.charge(company, MAY).charges()).isZero();
        assertThat(book.postedValue(stool.id()).netBookValue()).isEqualTo(Money.ZERO);
    }

    @Test
    void theNearestClassWithAPolicySaysWhatTheFileDoesNot() {
        AssetCard bare = opened(CardValues.none()
                .with(ASSET_CODE, "NEW")
                .with(ASSET_NAME, "机架服务器")
                .with(ASSET_CLASS, "SERVER-RACK")
                .with(USING_DEPARTMENT, "PROD")
                .with(IN_SERVICE_DATE, "2025-05-20")
                .with(COST, "80000.00"));

        assertThat(bare.method()).isEqualTo(DepreciationMethod.SL);
        assertThat(bare.lifeMonths()).isEqualTo(60);
        assertThat(bare.residualValue()).isEqualTo(Money.of("4000.00"));
        assertThat(bare.dataBearing()).isTrue();
    }

    private AssetCard opened(CardValues values) {
        return cards.register(company, values, new Change("system", "期初", ""));
    }

    /** 60,000.00 over 60 months, 950.00 a month; 40 of them were charged before. */
    private static CardValues server(String code) {
        return CardValues.none()
                .with(ASSET_CODE, code)
                .with(ASSET_NAME, "服务器 " + code)
                .with(ASSET_CLASS, "SERVER")
                .with(USING_DEPARTMENT, "PROD")
                .with(IN_SERVICE_DATE, "2021-12-10")
                .with(COST, "60000.00")
                .with(RESIDUAL_VALUE, "3000.00")
                .with(DEPRECIATION_METHOD, DepreciationMethod.SL)
                .with(USEFUL_LIFE_MONTHS, 60)
                .with(TAKE_ON_MONTH, "2025-04")
                .with(ACCUMULATED_DEPRECIATION, "38000.00");
    }
}
