package io.closeout.web;

import io.closeout.access.SignInAttempts;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.organisation.People;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.story.Story;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A company of its own, 6300, whose people have passwords of their own. */
abstract class SignInStory extends Story {
    protected static final String OURS = "6300";
    protected static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    protected People people;

    @Autowired
    protected SignInAttempts attempts;

    @Autowired
    protected JdbcTemplate jdbc;

    @LocalServerPort
    protected int port;

    @BeforeEach
    void establish() {
        if (organisation.companies().stream()
                .noneMatch(company -> company.code().equals(OURS))) {
            organisation.establish(new Company(OURS, "签到有限公司", AccountingStandard.CAS));
            organisation.openBranch(OURS, "WH", "武汉分公司");
            organisation.establish(
                    new Department(OURS, "", "ADM", "综合部", DepartmentFunction.USING, DepartmentUse.ADMINISTRATION));
        }
        forgetAttempts();
    }

    @AfterEach
    void forgetAttempts() {
        jdbc.update("delete from sign_in_attempt");
    }

    /** Somebody new of the company, who signs in with {@link #PASSWORD}. */
    protected String aPerson(Role... roles) {
        String login = "p" + NEXT.incrementAndGet() + ".ren";
        organisation.appoint(person(login, roles), "{noop}" + PASSWORD);
        return login;
    }

    protected static Person person(String login, Role... roles) {
        Set<Post> posts =
                Arrays.stream(roles).map(role -> Post.ofCompany(OURS, role)).collect(Collectors.toSet());
        return new Person(login, "人员 " + login, OURS, "ADM", "", true, false, posts);
    }

    protected Browser browserOf(String login) {
        return Browser.of(port, login, PASSWORD);
    }
}
