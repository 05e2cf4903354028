package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.depreciation.Book;
import io.closeout.depreciation.DepreciationRun;
import io.closeout.depreciation.DepreciationRuns;
import io.closeout.depreciation.RunFindings;
import io.closeout.depreciation.RunPart;
import io.closeout.depreciation.RunStatus;
import io.closeout.depreciation.RunSteps;
import io.closeout.depreciation.RunTotal;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.period.Periods;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetClass;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Change;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A company of its own per test, with two people of finance and whatever assets the test gives it. */
abstract class MonthlyRunStory extends Story {
    protected static final YearMonth MAY = YearMonth.of(2025, 5);

    private static final AtomicInteger COMPANIES = new AtomicInteger();

    @Autowired
    protected DepreciationRuns runs;

    @Autowired
    protected RunSteps steps;

    @Autowired
    protected RunFindings findings;

    @Autowired
    protected Periods periods;

    @Autowired
    protected JdbcTemplate jdbc;

    protected String company;
    protected String reviewer;
    protected String controller;

    @BeforeEach
    void establish() {
        company = "5%03d".formatted(COMPANIES.incrementAndGet());
        reviewer = "reviewer." + company;
        controller = "controller." + company;
        organisation.establish(new Company(company, "月结公司 " + company, AccountingStandard.CAS));
        department("PROD", DepartmentUse.PRODUCTION);
        department("SALES", DepartmentUse.SALES);
        appointed(reviewer, Role.FINANCE_REVIEWER);
        appointed(controller, Role.FINANCE_CONTROLLER);
        cards.define(new AssetClass(company, "04", "", "电子设备", false));
        cards.define(new AssetClass(company, "OFFICE", "04", "办公设备", false));
        cards.define(new AssetClass(company, "LORRY", "04", "货车", false));
    }

    private void department(String code, DepartmentUse use) {
        organisation.establish(new Department(company, "", code, code, DepartmentFunction.USING, use));
    }

    protected void appointed(String login, Role role) {
        organisation.appoint(
                new Person(login, login, company, "PROD", "", true, true, Set.of(Post.ofCompany(company, role))), null);
    }

    /** 6,000.00 without residual value over 60 months: 100.00 a month from May 2025. */
    protected CardValues aDesk(String code) {
        return CardValues.none()
                .with(CardField.ASSET_CODE, code)
                .with(CardField.ASSET_NAME, "办公桌 " + code)
                .with(CardField.ASSET_CLASS, "OFFICE")
                .with(CardField.USING_DEPARTMENT, "PROD")
                .with(CardField.IN_SERVICE_DATE, "2025-04-20")
                .with(CardField.COST, "6000.00")
                .with(CardField.RESIDUAL_VALUE, "0.00")
                .with(CardField.DEPRECIATION_METHOD, io.closeout.register.DepreciationMethod.SL)
                .with(CardField.USEFUL_LIFE_MONTHS, 60);
    }

    protected AssetCard owns(CardValues values) {
        return cards.register(company, values, new Change("system", "", ""));
    }

    protected String started(YearMonth month) {
        return runs.start(company, month, reviewer).number();
    }

    protected void checked(String run, String reason) {
        does(reviewer, "Task_ClearCheckList", run, Map.of("checkReason", reason));
    }

    protected void released(String run) {
        does(reviewer, "Task_ReleaseRun", run, Map.of("releaseDecision", "CHARGE"));
    }

    protected void passed(String run, String comment) {
        does(reviewer, "Task_ReviewRun", run, Map.of("reviewDecision", "PASS", "runComment", comment));
    }

    protected void confirmedRun(String run) {
        does(controller, "Task_ConfirmRun", run, Map.of("confirmation", "CONFIRM"));
    }

    /** From the start to the closed period. */
    protected String ran(YearMonth month) {
        String run = started(month);
        checked(run, "");
        released(run);
        passed(run, "");
        confirmedRun(run);
        assertThat(status(run)).isEqualTo(RunStatus.CLOSED);
        return run;
    }

    protected DepreciationRun run(String number) {
        return runs.run(number);
    }

    protected RunStatus status(String number) {
        return run(number).status();
    }

    protected List<RunPart> parts(String number) {
        return findings.parts(run(number));
    }

    protected Money charged(String number) {
        return inTheAccountingBook(findings.charged(run(number)))
                .map(RunTotal::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Amounts of two books are not added up. */
    protected static Stream<RunTotal> inTheAccountingBook(List<RunTotal> totals) {
        return totals.stream().filter(total -> total.book() == Book.ACCOUNTING);
    }

    protected Money rowsOf(YearMonth month) {
        return Money.ofFen(jdbc.queryForObject(
                "select coalesce(sum(amount_fen), 0) from depreciation_charge where company = ? and posted_in = ?",
                Long.class,
                company,
                month.toString()));
    }
}
