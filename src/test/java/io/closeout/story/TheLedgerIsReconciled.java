package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.depreciation.Charge;
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
import io.closeout.reconciliation.Cause;
import io.closeout.reconciliation.Difference;
import io.closeout.reconciliation.Reconciliation;
import io.closeout.reconciliation.Reconciliations;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetClass;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Change;
import io.closeout.register.DepreciationMethod;
import io.closeout.voucher.Account;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Line;
import io.closeout.voucher.PostedLedger;
import io.closeout.voucher.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Register, book, vouchers and the ERP say the same, or every difference has a cause, an owner and an age. */
class TheLedgerIsReconciled extends Story {
    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);
    private static final String HEADINGS = "科目编码,科目名称,方向,期末余额\n";

    private static int companies = 7500;

    @Autowired
    private Reconciliations reconciliations;

    @Autowired
    private LifeEvents events;

    @TempDir
    private Path folder;

    private String company;
    private String reviewer;

    @BeforeEach
    void establish() {
        company = String.valueOf(companies++);
        organisation.establish(new Company(company, "对账公司", AccountingStandard.CAS));
        organisation.establish(
                new Department(company, "", "PROD", "生产部", DepartmentFunction.USING, DepartmentUse.PRODUCTION));
        cards.define(new AssetClass(company, "SERVER", "", "服务器", true));
        reviewer = appointed("chu.shen", Role.FINANCE_REVIEWER);
        opened("SRV-1");
        opened("SRV-2");
    }

    @Test
    void whatTiesNeedsNoOwner() throws IOException {
        Reconciliation found = compared(
                MAY,
                """
                对账公司科目余额表,,,
                单位:元,,,
                科目编码,科目名称,方向,期末余额
                1601,固定资产,借,"120,000.00"
                1602,累计折旧,贷,"76,000.00"
                1603,固定资产减值准备,平,
                1606,固定资产清理,平,0.00
                1901,待处理财产损溢,平,-
                合计,,,"44,000.00"
                """);

        assertThat(found.ties()).isTrue();
        assertThat(found.balances()).isEqualTo(5);
        assertThat(found.differences()).isEmpty();
    }

    @Test
    void parentsBesideTheirChildrenCountOnce() throws IOException {
        Reconciliation found = compared(
                MAY,
                """
                科目代码,科目名称,期末借方余额(万元),期末贷方余额(万元)
                1601.01,电子设备,7,
                1601.01.01,服务器,7,
                1601.02,机器设备,5,
                1602,累计折旧,,7.6
                """);

        assertThat(found.ties()).isTrue();
    }

    @Test
    void chargesWithoutAVoucherAreNamedByTheirRun() throws IOException {
        atOnce.charge(company, MAY);

        Reconciliation found = compared(MAY, HEADINGS + "1601,固定资产,借,120000\n1602,累计折旧,贷,76000\n");

        assertThat(found.differences()).singleElement().satisfies(part -> {
            assertThat(part.cause()).isEqualTo(Cause.CHARGED_WITHOUT_VOUCHER);
            assertThat(part.subject()).isEqualTo("2025-05");
            assertThat(part.amount()).isEqualTo(Money.of("-1900.00"));
        });
    }

    @Test
    void aConfirmedVoucherIsOnItsWayUntilTheErpHasIt() throws IOException {
        String controller = appointed("zhu.guan", Role.FINANCE_CONTROLLER);
        AssetCard server = register.find(company, "SRV-1").orElseThrow();
        List<Charge> missing = book.missingUpTo(server.id(), MAY);
        Account depreciation = new Account("1602", "累计折旧", "");
        String key = company + "-V1";
        vouchers.prepare(
                key,
                company,
                "",
                "D-1",
                MAY,
                reviewer,
                List.of(new JournalEntry(
                        Step.CHARGE_MISSING,
                        List.of(
                                Line.debit(missing.get(0).expense(), Money.of("950.00"), "PROD", "SRV-1"),
                                Line.credit(depreciation, Money.of("950.00"), "PROD", "SRV-1")))));
        vouchers.confirm(key, controller);
        book.enterDisposal(company, key, MAY, missing, List.of());
        String balances = HEADINGS + "1602,累计折旧,贷,76000\n";

        assertThat(compared(MAY, balances).differences()).singleElement().satisfies(part -> {
            assertThat(part.cause()).isEqualTo(Cause.VOUCHER_ON_THE_WAY);
            assertThat(part.subject()).isEqualTo(key);
            assertThat(part.amount()).isEqualTo(Money.of("-950.00"));
            assertThat(part.owner()).isEqualTo(controller);
        });

        vouchers.posted(key, "ERP-1");

        assertThat(compared(MAY, HEADINGS + "1602,累计折旧,贷,76950\n").differences())
                .isEmpty();
    }

    @Test
    void aCardThatTheLedgerDoesNotKnowIsProposed() throws IOException {
        opened(server("NEW")
                .with(CardField.IN_SERVICE_DATE, "2025-05-03")
                .with(CardField.COST, "45678.90")
                .with(CardField.TAKE_ON_MONTH, "")
                .with(CardField.ACCUMULATED_DEPRECIATION, ""));

        Reconciliation found = compared(MAY, HEADINGS + "1601,固定资产,借,120000\n1602,累计折旧,贷,76000\n");

        assertThat(found.differences()).singleElement().satisfies(part -> {
            assertThat(part.cause()).isEqualTo(Cause.CARD_WITH_THIS_COST);
            assertThat(part.subject()).isEqualTo("NEW");
            assertThat(part.amount()).isEqualTo(Money.of("45678.90"));
        });
    }

    @Test
    void aDifferenceKeepsItsAgeAndOwnerUntilItIsGone() throws IOException {
        Difference first = compared(MAY, HEADINGS + "1601,固定资产,借,119999.99\n")
                .differences()
                .get(0);
        assertThat(first.cause()).isEqualTo(Cause.UNKNOWN);
        reconciliations.assign(first.id(), company, "财务 " + reviewer, "向 ERP 查询明细", reviewer);

        clock.pass(Duration.ofDays(15));
        Difference later = compared(JUNE, HEADINGS + "1601,固定资产,借,119999.98\n")
                .differences()
                .get(0);

        assertThat(later.id()).isEqualTo(first.id());
        assertThat(later.amount()).isEqualTo(Money.of("0.02"));
        assertThat(later.since()).isEqualTo(first.since());
        assertThat(later.first()).isEqualTo(MAY);
        assertThat(later.owner()).isEqualTo(reviewer);
        assertThat(later.note()).isEqualTo("向 ERP 查询明细");

        assertThat(compared(JUNE, HEADINGS + "1601,固定资产,借,120000\n").differences())
                .isEmpty();
        assertThat(reconciliations.of(company, MAY, reviewer).orElseThrow().differences())
                .extracting(Difference::id)
                .containsExactly(first.id());
    }

    @Test
    void whatHappenedToAnAssetCounts() throws IOException {
        AssetCard server = register.find(company, "SRV-1").orElseThrow();
        events.enter(server.id(), new LifeEvent.Impairment(JUNE, null, Money.of("1234.56")), "C-1", reviewer);
        events.enter(server.id(), new LifeEvent.Improvement(JUNE, Money.of("600.00"), 0, null), "C-2", reviewer);

        assertThat(compared(JUNE, HEADINGS + "1601,固定资产,借,120600\n1602,累计折旧,贷,76000\n1603,减值准备,贷,1234.56\n")
                        .ties())
                .isTrue();
    }

    @Test
    void aChangeIsOnItsWayFromItsConfirmationOn() throws IOException {
        String controller = appointed("zhu.guan", Role.FINANCE_CONTROLLER);
        AssetCard server = register.find(company, "SRV-1").orElseThrow();
        String key = company + "-C1-V1";
        vouchers.prepare(
                key,
                company,
                "",
                "C-1",
                JUNE,
                reviewer,
                List.of(new JournalEntry(
                        Step.IMPAIR,
                        List.of(
                                Line.debit(new Account("6701", "资产减值损失", ""), Money.of("500.00"), "PROD", "SRV-1"),
                                Line.credit(
                                        new Account("1603", "固定资产减值准备", ""), Money.of("500.00"), "PROD", "SRV-1")))));
        vouchers.confirm(key, controller);
        events.enter(server.id(), new LifeEvent.Impairment(JUNE, null, Money.of("500.00")), "C-1", reviewer);

        assertThat(compared(JUNE, HEADINGS + "1601,固定资产,借,120000\n1602,累计折旧,贷,76000\n1603,减值准备,贷,0\n")
                        .differences())
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.cause()).isEqualTo(Cause.VOUCHER_ON_THE_WAY);
                    assertThat(part.subject()).isEqualTo(key);
                    assertThat(part.amount()).isEqualTo(Money.of("-500.00"));
                });
    }

    @Test
    void anEarlierMonthStaysAsItWasFound() throws IOException {
        compared(JUNE, HEADINGS + "1601,固定资产,借,120000\n");

        assertThatThrownBy(() -> reconciliations.compare(company, MAY, reviewer))
                .hasMessageContaining("reconciliation.later-month-compared");
        assertThatThrownBy(() -> reconciliations.compare(company, JUNE.plusMonths(1), reviewer))
                .hasMessageContaining("reconciliation.month-to-come");
    }

    @Test
    void whatIsNotSettledShowsByAssetAndTheTrialBalanceBalances() {
        String controller = appointed("zhu.guan", Role.FINANCE_CONTROLLER);
        Account clearing = new Account("1606", "固定资产清理", "");
        Account assets = new Account("1601", "固定资产", "");
        String key = company + "-V1";
        vouchers.prepare(
                key,
                company,
                "",
                "D-1",
                JUNE,
                reviewer,
                List.of(new JournalEntry(
                        Step.TRANSFER,
                        List.of(
                                Line.debit(clearing, Money.of("60000.00"), "PROD", "SRV-1"),
                                Line.credit(assets, Money.of("60000.00"), "PROD", "SRV-1")))));
        vouchers.confirm(key, controller);
        vouchers.posted(key, "ERP-1");

        Reconciliations.MonthLedger ledger = reconciliations.ledger(company, JUNE, reviewer);

        assertThat(ledger.clearing()).containsExactly(new PostedLedger.Open("SRV-1", Money.of("60000.00"), JUNE));
        assertThat(ledger.pending()).isEmpty();
        assertThat(ledger.debit()).isEqualTo(Money.of("60000.00")).isEqualTo(ledger.credit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "编码,余额/1601,1                              | reconciliation.no-headings",
                "科目编码,期末余额/合计,1                      | reconciliation.no-accounts",
                "科目编码,期末余额/1601,1/1601,2               | reconciliation.account-twice",
                "科目编码,方向,期末余额/1601,左,1              | reconciliation.direction-unknown",
                "科目编码,期末余额/1601,一百                   | reconciliation.not-an-amount",
                "科目编码,期末余额/1601,0.001                  | reconciliation.not-an-amount"
            })
    void aFileThatCannotBeReadReplacesNothing(String lines, String refusal) throws IOException {
        takenIn(MAY, HEADINGS + "1601,固定资产,借,120000\n");

        assertThatThrownBy(() -> takenIn(MAY, lines.strip().replace('/', '\n') + "\n"))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.code()).isEqualTo(refusal);
                    assertThat(refused.field()).isEqualTo("file");
                });
        assertThat(reconciliations.compare(company, MAY, reviewer).balances()).isEqualTo(1);
    }

    @Test
    void onlyFinanceOfTheWholeCompanyReconciles() throws IOException {
        String keeper = appointed("bao.guan", Role.ASSET_KEEPER);
        Difference part =
                compared(MAY, HEADINGS + "1601,固定资产,借,1\n").differences().get(0);

        assertThatThrownBy(() -> reconciliations.compare(company, MAY, keeper))
                .hasMessageContaining("reconciliation.not-your-role");
        assertThatThrownBy(() -> reconciliations.takeIn(company, MAY, folder.resolve("none"), keeper))
                .hasMessageContaining("reconciliation.not-your-role");
        assertThatThrownBy(() -> reconciliations.assign(part.id(), company, keeper, "我来查", keeper))
                .hasMessageContaining("reconciliation.not-your-role");
        assertThatThrownBy(() -> reconciliations.of(company, MAY, REVIEWER))
                .hasMessageContaining("reconciliation.not-yours-to-see");
        assertThatThrownBy(() -> reconciliations.ledger(company, MAY, REVIEWER))
                .hasMessageContaining("reconciliation.not-yours-to-see");
        assertThatThrownBy(() -> reconciliations.assign(part.id(), COMPANY, REVIEWER, "不是本公司的差异", REVIEWER))
                .hasMessageContaining("reconciliation.unknown-difference");
    }

    private Reconciliation compared(YearMonth month, String table) throws IOException {
        takenIn(month, table);
        return reconciliations.compare(company, month, reviewer);
    }

    private void takenIn(YearMonth month, String table) throws IOException {
        reconciliations.takeIn(company, month, Files.writeString(folder.resolve("balances"), table), reviewer);
    }

    private String appointed(String name, Role role) {
        String login = name + "." + company;
        organisation.appoint(
                new Person(
                        login,
                        "财务 " + login,
                        company,
                        "PROD",
                        "",
                        true,
                        false,
                        Set.of(new Post(company, "", "", role))),
                null);
        return login;
    }

    private void opened(String code) {
        opened(server(code));
    }

    private void opened(CardValues values) {
        cards.register(company, values, new Change("system", "期初", ""));
    }

    /** 60,000.00 over 60 months, 950.00 a month; 40 of them were charged before. */
    private static CardValues server(String code) {
        return CardValues.none()
                .with(CardField.ASSET_CODE, code)
                .with(CardField.ASSET_NAME, "服务器 " + code)
                .with(CardField.ASSET_CLASS, "SERVER")
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
