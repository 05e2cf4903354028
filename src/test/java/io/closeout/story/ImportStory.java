package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.closeout.intake.ImportProfile;
import io.closeout.intake.ImportStatus;
import io.closeout.intake.RegisterImport;
import io.closeout.intake.RegisterImports;
import io.closeout.intake.TrialBalance;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.register.AssetClass;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A company of its own that brings its register in from files. */
public abstract class ImportStory extends Story {
    protected static final YearMonth APRIL = YearMonth.of(2025, 4);
    protected static final String HEADER = "固定资产编号,固定资产名称,类别名称,使用部门,开始使用日期,原值,累计折旧,净残值率,使用年限(月),已计提月份,折旧方法\n";
    protected static final String SERVER =
            "0001,机架服务器,服务器,生产部,2021-12-10,\"60,000.00\",\"38,000.00\",5%,60,40,平均年限法(一)\n";
    protected static final String PRESS = "0002,冲床,机器设备,生产部,2020/6/1,120000,45600.00,5%,120,58,平均年限法(一)\n";

    private static int companies;

    @Autowired
    protected RegisterImports imports;

    protected String company;
    protected String keeper;
    protected String controller;

    @BeforeEach
    void establish() {
        company = "81%02d".formatted(companies++);
        organisation.establish(new Company(company, "新公司", AccountingStandard.CAS));
        organisation.establish(
                new Department(company, "", "PROD", "生产部", DepartmentFunction.USING, DepartmentUse.PRODUCTION));
        organisation.establish(
                new Department(company, "", "RD", "研发部", DepartmentFunction.USING, DepartmentUse.ADMINISTRATION));
        cards.define(new AssetClass(company, "02", "", "机器设备", false));
        cards.define(new AssetClass(company, "04", "", "电子设备", false));
        cards.define(new AssetClass(company, "SERVER", "04", "服务器", true));
        keeper = person("keeper", Role.ASSET_KEEPER);
        controller = person("controller", Role.FINANCE_CONTROLLER);
    }

    protected String person(String name, Role role) {
        String login = name + "." + company;
        organisation.appoint(
                new Person(login, name, company, "PROD", "", true, true, Set.of(Post.ofCompany(company, role))), null);
        return login;
    }

    protected static byte[] manyServers(int count) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < count; i++) {
            file.append(SERVER.replace("0001", "M%06d".formatted(i)));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    protected static TrialBalance ledger(String cost, String accumulated) {
        return new TrialBalance(Money.of(cost), Money.of(accumulated), Money.ZERO);
    }

    protected static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    protected RegisterImport checked(byte[] file) {
        RegisterImport checked =
                settled(begun(file, ImportProfile.U8.takenOnAt(APRIL)).id());
        assertThat(checked.sentence()).isEmpty();
        assertThat(checked.status()).isEqualTo(ImportStatus.CHECKED);
        return checked;
    }

    protected RegisterImport begun(byte[] file, ImportProfile profile) {
        return imports.begin(company, "U8.csv", new ByteArrayInputStream(file), profile, keeper);
    }

    protected RegisterImport settled(long id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> imports.find(id, keeper),
                        found -> found.status() != ImportStatus.CHECKING && found.status() != ImportStatus.APPLYING);
    }
}
