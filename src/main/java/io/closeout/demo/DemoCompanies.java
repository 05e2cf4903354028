package io.closeout.demo;

import io.closeout.depreciation.DepreciationBook;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.period.Periods;
import io.closeout.register.AssetClass;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Cards;
import io.closeout.register.Change;
import io.closeout.time.BusinessClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seeds an empty database: 1000 by the general standard with a branch in Shanghai, 2000 by the small-business standard.
 * Ages are relative to today, so the story of the three servers always has the same amounts: four years old less a month
 * when they stopped, three months charged since.
 */
@Component
@Profile("demo")
@Order(1)
class DemoCompanies implements ApplicationRunner {
    private static final String HUAXIN = "1000";
    private static final String SHANGHAI = "SH";
    private static final String XIAOLIN = "2000";
    private static final int SERVER_AGE_MONTHS = 51;
    private static final int OLDEST_ASSET_MONTHS = 70;

    private final Organisation organisation;
    private final Cards cards;
    private final DepreciationBook book;
    private final Periods periods;
    private final BusinessClock clock;

    DemoCompanies(Organisation organisation, Cards cards, DepreciationBook book, Periods periods, BusinessClock clock) {
        this.organisation = organisation;
        this.cards = cards;
        this.book = book;
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!organisation.companies().isEmpty()) {
            return;
        }
        huaxin();
        xiaolin();
        closeHistory(HUAXIN);
        closeHistory(XIAOLIN);
    }

    private void huaxin() {
        organisation.establish(new Company(HUAXIN, "华信制造有限公司", AccountingStandard.CAS));
        organisation.openBranch(HUAXIN, SHANGHAI, "上海分公司");
        department(HUAXIN, "", "GM", "总经理办公室", DepartmentFunction.GENERAL_MANAGER, DepartmentUse.ADMINISTRATION);
        department(HUAXIN, "", "EXEC", "分管领导", DepartmentFunction.EXECUTIVE, DepartmentUse.ADMINISTRATION);
        department(HUAXIN, "", "FIN", "财务部", DepartmentFunction.FINANCE, DepartmentUse.ADMINISTRATION);
        department(HUAXIN, "", "ASSET", "资产管理部", DepartmentFunction.ASSET_MANAGEMENT, DepartmentUse.ADMINISTRATION);
        department(HUAXIN, "", "SEC", "信息安全部", DepartmentFunction.INFORMATION_SECURITY, DepartmentUse.ADMINISTRATION);
        department(HUAXIN, "", "EHS", "安全环保部", DepartmentFunction.SAFETY, DepartmentUse.ADMINISTRATION);
        department(HUAXIN, "", "IT", "信息技术部", DepartmentFunction.USING, DepartmentUse.ADMINISTRATION);
        department(HUAXIN, "", "PROD", "生产部", DepartmentFunction.USING, DepartmentUse.PRODUCTION);
        department(HUAXIN, SHANGHAI, "SHSALES", "上海销售部", DepartmentFunction.USING, DepartmentUse.SALES);

        boss(HUAXIN, "gao.zong", "高总", "GM", "");
        boss(HUAXIN, "fang.zong", "方总", "EXEC", "gao.zong");
        person(HUAXIN, "chen.gong", "陈工", "IT", "qian.jingli", of(HUAXIN, Role.OPERATIONS));
        boss(HUAXIN, "qian.jingli", "钱经理", "IT", "fang.zong");
        person(HUAXIN, "li.guan", "李管", "ASSET", "zhou.zhuguan", of(HUAXIN, Role.ASSET_KEEPER));
        person(
                HUAXIN,
                "zhou.zhuguan",
                "周主管",
                "ASSET",
                "fang.zong",
                of(HUAXIN, Role.ASSET_SUPERVISOR),
                Post.ofDepartment(HUAXIN, "ASSET", Role.DEPARTMENT_HEAD));
        person(HUAXIN, "ku.shifu", "库师傅", "ASSET", "zhou.zhuguan", of(HUAXIN, Role.WAREHOUSE));
        person(HUAXIN, "an.gong", "安工", "SEC", "sun.jingli", of(HUAXIN, Role.IT_SECURITY));
        boss(HUAXIN, "sun.jingli", "孙经理", "SEC", "fang.zong");
        boss(HUAXIN, "he.jingli", "何经理", "EHS", "fang.zong");
        boss(HUAXIN, "sheng.jingli", "盛经理", "PROD", "fang.zong");
        person(HUAXIN, "wu.kuaiji", "吴会计", "FIN", "zheng.jingli", of(HUAXIN, Role.FINANCE_REVIEWER));
        person(
                HUAXIN,
                "zheng.jingli",
                "郑经理",
                "FIN",
                "fang.zong",
                of(HUAXIN, Role.FINANCE_CONTROLLER),
                Post.ofDepartment(HUAXIN, "FIN", Role.DEPARTMENT_HEAD));
        person(HUAXIN, "shen.ji", "审计员", "FIN", "gao.zong", of(HUAXIN, Role.AUDITOR));
        person(HUAXIN, "fen.xi", "分析师", "IT", "qian.jingli", of(HUAXIN, Role.ANALYST));
        person(HUAXIN, "admin", "流程管理员", "IT", "qian.jingli", of(HUAXIN, Role.ADMIN));
        person(HUAXIN, "hai.gong", "海工", "SHSALES", "hu.jingli", Post.ofBranch(HUAXIN, SHANGHAI, Role.OPERATIONS));
        boss(HUAXIN, "hu.jingli", "胡经理", "SHSALES", "fang.zong");

        classes(HUAXIN);
        for (int i = 1; i <= 3; i++) {
            asset(HUAXIN, "SRV-00" + i, "机架服务器", "SERVER", "IT", "80000.00", SERVER_AGE_MONTHS, 15);
        }
        asset(HUAXIN, "NB-001", "笔记本电脑", "LAPTOP", "IT", "9600.00", 30, 3);
        asset(HUAXIN, "NB-002", "笔记本电脑", "LAPTOP", "PROD", "9600.00", 18, 20);
        asset(HUAXIN, "SW-001", "核心交换机", "NETWORK", "IT", "36000.00", 40, 8);
        asset(HUAXIN, "SW-002", "接入交换机", "NETWORK", "PROD", "12000.00", 40, 8);
        asset(HUAXIN, "CNC-001", "数控机床", "MACHINE", "PROD", "620000.00", 36, 11);
        asset(HUAXIN, "DESK-001", "会议桌", "FURNITURE", "PROD", "4800.00", OLDEST_ASSET_MONTHS, 5);
        asset(HUAXIN, "PRN-001", "打印机", "OFFICE", "PROD", "6000.00", 26, 12);
        asset(HUAXIN, "SH-NB-001", "笔记本电脑", "LAPTOP", "SHSALES", "8800.00", 20, 6);
        asset(HUAXIN, "SH-PRN-001", "打印机", "OFFICE", "SHSALES", "5000.00", 33, 9);
    }

    private void xiaolin() {
        organisation.establish(new Company(XIAOLIN, "小林贸易有限公司", AccountingStandard.SMALL));
        department(XIAOLIN, "", "FIN", "财务部", DepartmentFunction.FINANCE, DepartmentUse.ADMINISTRATION);
        department(XIAOLIN, "", "ADM", "综合部", DepartmentFunction.ASSET_MANAGEMENT, DepartmentUse.ADMINISTRATION);
        department(XIAOLIN, "", "SALES", "销售部", DepartmentFunction.USING, DepartmentUse.SALES);
        person(
                XIAOLIN,
                "lin.zong",
                "林总",
                "ADM",
                "",
                of(XIAOLIN, Role.FINANCE_CONTROLLER),
                of(XIAOLIN, Role.ASSET_SUPERVISOR),
                Post.ofDepartment(XIAOLIN, "SALES", Role.DEPARTMENT_HEAD));
        person(
                XIAOLIN,
                "tian.kuaiji",
                "田会计",
                "FIN",
                "lin.zong",
                of(XIAOLIN, Role.FINANCE_REVIEWER),
                Post.ofDepartment(XIAOLIN, "FIN", Role.DEPARTMENT_HEAD));
        person(
                XIAOLIN,
                "mi.jie",
                "米姐",
                "ADM",
                "lin.zong",
                of(XIAOLIN, Role.ASSET_KEEPER),
                of(XIAOLIN, Role.WAREHOUSE),
                of(XIAOLIN, Role.IT_SECURITY),
                Post.ofDepartment(XIAOLIN, "ADM", Role.DEPARTMENT_HEAD));
        person(XIAOLIN, "xiao.wang", "小王", "SALES", "lin.zong", of(XIAOLIN, Role.OPERATIONS));
        classes(XIAOLIN);
        asset(XIAOLIN, "PRN-001", "打印机", "OFFICE", "SALES", "4500.00", 24, 14);
        asset(XIAOLIN, "DESK-001", "办公桌", "FURNITURE", "SALES", "2400.00", 15, 21);
    }

    private void department(
            String company, String branch, String code, String name, DepartmentFunction function, DepartmentUse use) {
        organisation.establish(new Department(company, branch, code, name, function, use));
    }

    private void boss(String company, String login, String name, String department, String superior) {
        person(
                company,
                login,
                name,
                department,
                superior,
                Post.ofDepartment(company, department, Role.DEPARTMENT_HEAD));
    }

    private static Post of(String company, Role role) {
        return Post.ofCompany(company, role);
    }

    private void person(String company, String login, String name, String department, String superior, Post... posts) {
        organisation.appoint(new Person(login, name, company, department, superior, true, true, Set.of(posts)), null);
    }

    private void classes(String company) {
        Map.of(
                        "SERVER", "服务器",
                        "LAPTOP", "笔记本电脑",
                        "NETWORK", "网络设备",
                        "MACHINE", "生产设备",
                        "FURNITURE", "办公家具",
                        "OFFICE", "办公设备")
                .forEach((code, name) -> cards.define(new AssetClass(
                        company, code, "", name, List.of("SERVER", "LAPTOP").contains(code))));
    }

    private void asset(
            String company,
            String code,
            String name,
            String assetClass,
            String department,
            String cost,
            int ageMonths,
            int day) {
        LocalDate inService = clock.thisMonth().minusMonths(ageMonths).atDay(day);
        cards.register(
                company,
                CardValues.none()
                        .with(CardField.ASSET_CODE, code)
                        .with(CardField.ASSET_NAME, name)
                        .with(CardField.ASSET_CLASS, assetClass)
                        .with(CardField.USING_DEPARTMENT, department)
                        .with(CardField.SERIAL_NUMBER, "SN-" + company + "-" + code)
                        .with(CardField.IN_SERVICE_DATE, inService)
                        .with(CardField.COST, cost),
                new Change("system", "", ""));
    }

    /** Charges and closes every month from the oldest asset to last month, as if the company had always run Closeout. */
    private void closeHistory(String company) {
        YearMonth first = clock.thisMonth().minusMonths(OLDEST_ASSET_MONTHS);
        for (YearMonth month = first; month.isBefore(clock.thisMonth()); month = month.plusMonths(1)) {
            book.run(company, month);
            periods.close(company, month, "system");
        }
    }
}
