package io.closeout.organisation;

import io.closeout.refusal.Refusal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What has to be right about a person before they are stored. */
@Component
class PersonChecks {
    /** One spelling per person, and nothing that the engine's identities could not be called by. */
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}[a-z0-9]");

    /** Names that records give to nobody in particular, and that of a page. */
    private static final Set<String> RESERVED = Set.of("system", "anonymous", "new");

    private static final int LONGEST_NAME = 100;

    private final OrganisationTables.People people;
    private final OrganisationTables.Branches branches;
    private final OrganisationTables.Departments departments;

    PersonChecks(
            OrganisationTables.People people,
            OrganisationTables.Branches branches,
            OrganisationTables.Departments departments) {
        this.people = people;
        this.branches = branches;
        this.departments = departments;
    }

    void requireFreeLogin(String login) {
        if (!LOGIN.matcher(login).matches() || RESERVED.contains(login)) {
            throw new Refusal("organisation.malformed-login", "login", login);
        }
        if (people.findById(login).isPresent()) {
            throw new Refusal("organisation.login-taken", "login", login);
        }
    }

    void requireSound(Person person) {
        if (person.name().isBlank() || person.name().length() > LONGEST_NAME) {
            throw new Refusal("organisation.name-missing", "name", LONGEST_NAME);
        }
        requireDepartment(person.company(), person.department(), "department");
        requireSuperior(person);
        person.posts().forEach(post -> requirePost(person, post));
    }

    private void requirePost(Person person, Post post) {
        if (!post.company().equals(person.company())) {
            throw new Refusal("organisation.post-of-other-company", "posts", person.company(), post.group());
        }
        if (!post.branch().isEmpty() && !branches.existsByCompanyAndCode(post.company(), post.branch())) {
            throw new Refusal("organisation.unknown-branch", "posts", post.company(), post.branch());
        }
        if (!post.department().isEmpty()) {
            requireDepartment(post.company(), post.department(), "posts");
        }
        if (post.role() == Role.DEPARTMENT_HEAD && post.department().isEmpty()) {
            throw new Refusal("organisation.head-without-department", "posts");
        }
        boolean everywhere = post.branch().isEmpty() && post.department().isEmpty();
        if (post.role() == Role.ADMIN && !everywhere) {
            throw new Refusal("organisation.administrator-of-a-part", "posts");
        }
    }

    private void requireDepartment(String company, String code, String field) {
        if (departments.findByCompanyAndCode(company, code).isEmpty()) {
            throw new Refusal("organisation.unknown-department", field, company, code);
        }
    }

    /** An escalation climbs from superior to superior: it has to arrive somewhere. */
    private void requireSuperior(Person person) {
        Set<String> above = new HashSet<>(Set.of(person.login()));
        for (String superior = person.superior(); !superior.isEmpty(); ) {
            if (!above.add(superior)) {
                throw new Refusal("organisation.superior-in-a-circle", "superior", superior);
            }
            String asked = superior;
            superior = people.findById(asked)
                    .map(PersonEntity::toPerson)
                    .filter(found -> found.company().equals(person.company()))
                    .orElseThrow(() -> new Refusal("organisation.unknown-superior", "superior", asked))
                    .superior();
        }
    }
}
