package io.closeout.access;

import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.People;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets somebody into an empty installation, once: where there are people, nothing that is set here counts any more. */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Settings settings;
    private final Organisation organisation;
    private final People people;
    private final Passwords passwords;

    FirstAdministrator(Settings settings, Organisation organisation, People people, Passwords passwords) {
        this.settings = settings;
        this.organisation = organisation;
        this.people = people;
        this.passwords = passwords;
    }

    /** From {@code CLOSEOUT_ADMIN_LOGIN} and {@code _PASSWORD}, {@code CLOSEOUT_COMPANY_CODE}, {@code _NAME} and {@code _STANDARD}. */
    @ConfigurationProperties("closeout.first-administrator")
    record Settings(
            @DefaultValue("") String login,
            @DefaultValue("") String password,
            @DefaultValue("1000") String companyCode,
            @DefaultValue("公司") String companyName,
            @DefaultValue("CAS") AccountingStandard companyStandard) {}

    @Override
    public void run(ApplicationArguments arguments) {
        if (!organisation.companies().isEmpty()) {
            return;
        }
        if (settings.login().isEmpty()) {
            LOG.warn("Nobody can sign in: start once with CLOSEOUT_ADMIN_LOGIN and CLOSEOUT_ADMIN_PASSWORD set");
            return;
        }
        String company = settings.companyCode();
        Department department =
                new Department(company, "", "ADM", "综合管理部", DepartmentFunction.USING, DepartmentUse.ADMINISTRATION);
        Person administrator = new Person(
                settings.login(),
                settings.login(),
                company,
                department.code(),
                "",
                true,
                false,
                Set.of(Post.ofCompany(company, Role.ADMIN)));
        String hash = passwords.encoded(settings.login(), settings.password());
        people.begin(
                new Company(company, settings.companyName(), settings.companyStandard()),
                department,
                administrator,
                hash);
    }
}
