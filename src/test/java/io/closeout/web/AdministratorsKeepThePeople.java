package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class AdministratorsKeepThePeople extends SignInStory {
    @Autowired
    private IdentityService identities;

    private List<String> groupsInTheEngine(String login) {
        return identities.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }

    @Test
    void onThePageSomebodyIsAddedAmendedDisabledAndTheEngineFollows() {
        String administrator = aPerson(Role.ADMIN);
        Browser browser = browserOf(administrator);
        String login = "new." + administrator;

        HttpResponse<String> added = browser.post(
                "/people/new",
                "/people",
                Map.of("login", login, "name", "新来的", "department", "ADM", "role", "WAREHOUSE", "place", "branch:WH"));

        assertThat(Browser.location(added)).isEqualTo("/people/" + login);
        assertThat(groupsInTheEngine(login)).containsExactly("6300.WH.WAREHOUSE");
        assertThat(browser.get("/people").body()).contains(login, "新来的", "库管员 (WH)");
        browser.post(
                "/people/" + login,
                "/people/" + login,
                Map.of(
                        "login",
                        "ignored",
                        "name",
                        "改名",
                        "department",
                        "ADM",
                        "role",
                        "DEPARTMENT_HEAD",
                        "place",
                        "department:ADM"));
        assertThat(groupsInTheEngine(login)).containsExactly("6300.ADM.DEPARTMENT_HEAD");
        assertThat(organisation.person(login).orElseThrow().name()).isEqualTo("改名");
        browser.post("/people/" + login, "/people/" + login + "/disabling", Map.of());
        assertThat(groupsInTheEngine(login)).isEmpty();
        assertThat(organisation.person(login).orElseThrow().enabled()).isFalse();

        assertThat(jdbc.queryForList(
                                "select verb, actor from audit_entry where subject = ? order by id", "person/" + login)
                        .toString())
                .contains("person.added", "person.amended", "person.disabled", administrator)
                .doesNotContain("system");
    }

    @ParameterizedTest
    @CsvSource({
        "UPPER.case, 名, ADM, , AUDITOR, , organisation.malformed-login",
        "system, 名, ADM, , AUDITOR, , organisation.malformed-login",
        "chen.gong, 名, ADM, , AUDITOR, , organisation.login-taken",
        "a.b, ' ', ADM, , AUDITOR, , organisation.name-missing",
        "a.b, 名, IT, , AUDITOR, , organisation.unknown-department",
        "a.b, 名, ADM, chen.gong, AUDITOR, , organisation.unknown-superior",
        "a.b, 名, ADM, a.b, AUDITOR, , organisation.superior-in-a-circle",
        "a.b, 名, ADM, , AUDITOR, SH, organisation.unknown-branch",
        "a.b, 名, ADM, , ADMIN, WH, organisation.administrator-of-a-part",
        "a.b, 名, ADM, , DEPARTMENT_HEAD, WH, organisation.head-without-department"
    })
    void whatIsNotRightIsRefused(
            String login, String name, String department, String superior, Role role, String branch, String code) {
        String administrator = aPerson(Role.ADMIN);
        Post post = new Post(OURS, branch == null ? "" : branch, "", role);
        Person person =
                new Person(login, name, OURS, department, superior == null ? "" : superior, true, false, Set.of(post));

        refused(code, () -> people.add(person, false, null, administrator));
    }

    @Test
    void aPostOfAnotherCompanyIsRefused() {
        String administrator = aPerson(Role.ADMIN);
        Person person = new Person(
                "a.b", "名", OURS, "ADM", "", true, false, Set.of(Post.ofCompany(COMPANY, Role.FINANCE_CONTROLLER)));

        refused("organisation.post-of-other-company", () -> people.add(person, false, null, administrator));
    }

    @Test
    void anAdministratorStaysOneAndStays() {
        String administrator = aPerson(Role.ADMIN);

        refused("organisation.not-yourself", () -> people.disable(administrator, administrator));
        refused("organisation.own-posts", () -> people.amend(person(administrator, Role.AUDITOR), administrator));
    }

    /** Not even beside what they have: whoever administers would review and confirm by themselves. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FINANCE_REVIEWER", "FINANCE_CONTROLLER", "ASSET_KEEPER"})
    void nobodyAppointsThemselves(Role role) {
        String administrator = aPerson(Role.ADMIN);
        refused("organisation.own-posts", () -> people.amend(person(administrator, Role.ADMIN, role), administrator));
        HttpResponse<String> onThePage = browserOf(administrator)
                .post(
                        "/people/" + administrator,
                        "/people/" + administrator,
                        Map.of("name", "我", "department", "ADM", "role", role.name(), "place", ""));
        assertThat(onThePage.statusCode()).isEqualTo(403);
        assertThat(onThePage.body()).contains("不能变更自己的岗位");
        assertThat(organisation.person(administrator).orElseThrow().posts())
                .containsExactly(Post.ofCompany(OURS, Role.ADMIN));

        String other = aPerson(Role.ADMIN);
        people.amend(person(administrator, Role.ADMIN, role), other);
        people.amend(
                new Person(
                        administrator,
                        "改名",
                        OURS,
                        "ADM",
                        "",
                        true,
                        true,
                        person(administrator, Role.ADMIN, role).posts()),
                administrator);
        assertThat(organisation.person(administrator).orElseThrow().name()).isEqualTo("改名");
    }

    @Test
    void twoWhoDisableEachOtherAtOnceLeaveOne() throws Exception {
        String one = aPerson(Role.ADMIN);
        String other = aPerson(Role.ADMIN);
        Callable<Boolean> first = () -> disabled(other, one);
        Callable<Boolean> second = () -> disabled(one, other);
        var both = Executors.newFixedThreadPool(2);
        try {
            int done = 0;
            for (var result : both.invokeAll(List.of(first, second))) {
                done += result.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            both.shutdown();
        }
    }

    private boolean disabled(String login, String actor) {
        try {
            people.disable(login, actor);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    @Test
    void nobodyElseDoesNorAnAdministratorOfAnotherCompany() {
        String auditor = aPerson(Role.AUDITOR);
        String somebody = aPerson(Role.OPERATIONS);

        refused("organisation.not-administrator", () -> people.add(person("c.d"), false, null, auditor));
        refused("organisation.not-administrator", () -> people.amend(person(auditor, Role.ADMIN), auditor));
        refused("organisation.not-administrator", () -> people.disable(somebody, auditor));
        refused("organisation.not-administrator", () -> people.administeredBy(auditor));
        refused("organisation.unknown-person", () -> people.disable(somebody, "admin"));
        refused("organisation.not-administrator", () -> people.amend(person(somebody, Role.ADMIN), "admin"));
        assertThat(browserOf(auditor).get("/people").statusCode()).isEqualTo(403);
        assertThat(browserOf(aPerson(Role.ADMIN)).get("/people/chen.gong").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSystemHasNoPasswordAndOpensNoPage() {
        String administrator = aPerson(Role.ADMIN);
        String robot = "robot." + administrator;
        refused(
                "organisation.technical-without-password",
                () -> people.add(person(robot), true, "{noop}" + PASSWORD, administrator));
        people.add(person(robot), true, null, administrator);
        jdbc.update("update person set password_hash = ? where login = ?", "{noop}" + PASSWORD, robot);

        assertThat(Browser.location(new Browser(port).signIn(robot, PASSWORD))).isEqualTo("/login?error");
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
