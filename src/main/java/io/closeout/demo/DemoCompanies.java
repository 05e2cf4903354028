package io.closeout.demo;

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
import io.closeout.time.BusinessClock;
import java.time.YearMonth;
import java.util.Comparator;
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
    private static final int OLDEST_ASSET_MONTHS = 70;
    private static final Set<String> DATA_BEARING = Set.of("SERVER", "LAPTOP", "DESKTOP");

    private final Organisation organisation;
    private final Cards cards;
    private final SampleRegister sample;
    private final PastMonths past;
    private final Periods periods;
    private final BusinessClock clock;

    DemoCompanies(
            Organisation organisation,
            Cards cards,
            SampleRegister sample,
            PastMonths past,
            Periods periods,
            BusinessClock clock) {
        this.organisation = organisation;
        this.cards = cards;
        this.sample = sample;
        this.past = past;
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
        assets(HUAXIN, "wu.kuaiji", "zheng.jingli");
        assets(XIAOLIN, "tian.kuaiji", "lin.zong");
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
        person(HUAXIN, "bao.guan", "包管", "SHSALES", "hu.jingli", Post.ofBranch(HUAXIN, SHANGHAI, Role.ASSET_KEEPER));
        boss(HUAXIN, "hu.jingli", "胡经理", "SHSALES", "fang.zong");

        classes(HUAXIN);
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

    /** In the order in which the notes to the accounts show them. */
    private void classes(String company) {
        group(company, "01", "房屋及建筑物", Map.of("BUILDING", "房屋", "STRUCTURE", "构筑物"));
        group(
                company,
                "02",
                "机器设备",
                Map.of("MACHINE", "生产设备", "MOLD", "易损生产设备", "POWER", "动力设备", "HANDLING", "起重搬运设备"));
        group(company, "03", "运输设备", Map.of("VEHICLE", "客车轿车", "LORRY", "货车"));
        group(
                company,
                "04",
                "电子设备",
                Map.of(
                        "SERVER", "服务器",
                        "LAPTOP", "笔记本电脑",
                        "DESKTOP", "台式电脑",
                        "NETWORK", "网络设备",
                        "MONITORING", "安防监控设备",
                        "INSTRUMENT", "仪器仪表"));
        group(company, "05", "办公设备及其他", Map.of("FURNITURE", "办公家具", "OFFICE", "办公设备"));
    }

    private void group(String company, String code, String name, Map<String, String> classes) {
        cards.define(new AssetClass(company, code, "", name, false));
        classes.forEach((below, called) ->
                cards.define(new AssetClass(company, below, code, called, DATA_BEARING.contains(below))));
    }

    /**
     * The assets of the README's story are charged and closed month by month, as if the company had always run Closeout.
     * The others come afterwards with what was charged elsewhere, so that no run has to look at them.
     */
    private void assets(String company, String reviewer, String controller) {
        List<CardValues> chargedHere = sample.chargedHere(company);
        cards.registerAll(company, chargedHere, SampleRegister.OPENING);
        closeHistory(company, oldest(chargedHere), reviewer, controller);
        cards.registerAll(company, sample.takenOver(company), SampleRegister.OPENING);
    }

    private static YearMonth oldest(List<CardValues> assets) {
        return assets.stream()
                .map(values -> YearMonth.from(values.date(CardField.IN_SERVICE_DATE)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void closeHistory(String company, YearMonth firstAsset, String reviewer, String controller) {
        YearMonth first = clock.thisMonth().minusMonths(OLDEST_ASSET_MONTHS);
        for (YearMonth month = first; month.isBefore(clock.thisMonth()); month = month.plusMonths(1)) {
            if (month.isBefore(firstAsset)) {
                periods.close(company, month, controller);
            } else {
                past.run(company, month, reviewer, controller);
            }
        }
    }
}
