package io.closeout.organisation;

import io.closeout.audit.AuditTrail;
import io.closeout.refusal.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredOrganisation implements Organisation {
    private final OrganisationTables.Companies companies;
    private final OrganisationTables.Branches branches;
    private final OrganisationTables.Departments departments;
    private final OrganisationTables.People people;
    private final AuditTrail audit;
    private final ObjectProvider<PeopleFlow> flow;

    StoredOrganisation(
            OrganisationTables.Companies companies,
            OrganisationTables.Branches branches,
            OrganisationTables.Departments departments,
            OrganisationTables.People people,
            AuditTrail audit,
            ObjectProvider<PeopleFlow> flow) {
        this.companies = companies;
        this.branches = branches;
        this.departments = departments;
        this.people = people;
        this.audit = audit;
        this.flow = flow;
    }

    @Override
    public List<Company> companies() {
        return companies.findAllByOrderByCode().stream()
                .map(CompanyEntity::toCompany)
                .toList();
    }

    @Override
    public Company company(String code) {
        return companies
                .findById(code)
                .orElseThrow(() -> new Refusal("organisation.unknown-company", "company", code))
                .toCompany();
    }

    @Override
    public List<Department> departments(String company) {
        return departments.findByCompanyOrderByCode(company).stream()
                .map(DepartmentEntity::toDepartment)
                .toList();
    }

    @Override
    public List<Branch> branches(String company) {
        return branches.findByCompanyOrderByCode(company).stream()
                .map(BranchEntity::toBranch)
                .toList();
    }

    @Override
    public Department department(String company, String code) {
        return departments
                .findByCompanyAndCode(company, code)
                .orElseThrow(() -> new Refusal("organisation.unknown-department", "department", company, code))
                .toDepartment();
    }

    @Override
    public Department departmentFor(String company, String branch, DepartmentFunction function) {
        return departments
                .findByCompanyAndFunctionAndBranchInOrderByBranchDescCode(company, function, List.of(branch, ""))
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("organisation.no-department-for", "", company, function))
                .toDepartment();
    }

    @Override
    public Optional<Person> person(String login) {
        return people.findById(login).map(PersonEntity::toPerson);
    }

    @Override
    public Optional<Person> namedPerson(String company, String loginOrName) {
        List<Person> named = people.findByCompanyAndEnabledTrue(company).stream()
                .map(PersonEntity::toPerson)
                .filter(person -> person.login().equalsIgnoreCase(loginOrName)
                        || person.name().equals(loginOrName))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    @Override
    public List<String> holders(Set<Post> posts) {
        Set<Role> roles = posts.stream().map(Post::role).collect(Collectors.toSet());
        return posts.stream()
                .map(Post::company)
                .distinct()
                .flatMap(company -> people.findEnabledWithRole(company, roles).stream())
                .map(PersonEntity::toPerson)
                .filter(person -> person.posts().stream().anyMatch(posts::contains))
                .map(Person::login)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Set<Post> postsFor(String company, String branch, Role role) {
        return Stream.of(Post.ofCompany(company, role), Post.ofBranch(company, branch, role))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean acts(String login, Role role, String company, String branch) {
        return reachOf(login, role, company).covers(company, branch);
    }

    @Override
    public Reach reachOf(String login, Role role, String company) {
        if (login.equals(SYSTEM)) {
            return Reach.ofCompany(company);
        }
        return reach(
                login, company, post -> post.role() == role && post.department().isEmpty());
    }

    @Override
    public Reach reachOf(String login) {
        String company =
                person(login).filter(Person::enabled).map(Person::company).orElse("");
        return reach(login, company, post -> true);
    }

    private Reach reach(String login, String company, Predicate<Post> counts) {
        Set<Post> posts = person(login).filter(Person::enabled).map(Person::posts).orElse(Set.of()).stream()
                .filter(post -> post.company().equals(company))
                .filter(counts)
                .collect(Collectors.toSet());
        return posts.stream().anyMatch(Post::isOfWholeCompany)
                ? Reach.ofCompany(company)
                : Reach.ofBranches(
                        company, posts.stream().flatMap(this::branchOf).collect(Collectors.toSet()));
    }

    private Stream<String> branchOf(Post post) {
        return post.department().isEmpty()
                ? Stream.of(post.branch())
                : departments.findByCompanyAndCode(post.company(), post.department()).stream()
                        .map(department -> department.toDepartment().branch());
    }

    @Override
    public Optional<String> passwordHash(String login) {
        return people.findById(login).map(PersonEntity::passwordHash);
    }

    @Override
    public void establish(Company company) {
        companies.save(new CompanyEntity(company));
        audit.record(company.code(), SYSTEM, "company.established", "company/" + company.code(), company.name());
    }

    @Override
    public void openBranch(String company, String code, String name) {
        if (departments.findByCompanyAndCode(company, code).isPresent()) {
            throw new Refusal("organisation.code-of-both", "code", code);
        }
        branches.save(new BranchEntity(company, code, name));
        audit.record(company, SYSTEM, "branch.opened", "branch/" + code, name);
    }

    @Override
    public void establish(Department department) {
        if (branches.existsByCompanyAndCode(department.company(), department.code())) {
            throw new Refusal("organisation.code-of-both", "code", department.code());
        }
        departments.save(new DepartmentEntity(department));
        audit.record(
                department.company(),
                SYSTEM,
                "department.established",
                "department/" + department.code(),
                department.name());
    }

    @Override
    public void appoint(Person person, String passwordHash) {
        requireAppointable(person);
        PersonEntity appointed =
                people.findById(person.login()).orElseGet(() -> people.save(new PersonEntity(person, false)));
        appointed.amend(person);
        if (person.enabled()) {
            appointed.enable();
        } else {
            appointed.disable();
        }
        if (!Objects.equals(appointed.passwordHash(), passwordHash)) {
            appointed.storePassword(passwordHash, false);
        }
        audit.record(
                person.company(),
                SYSTEM,
                "person.appointed",
                "person/" + person.login(),
                person.posts().stream().map(Post::group).sorted().collect(Collectors.joining(" ")));
        flow.ifAvailable(port -> port.changed(person));
    }

    private static void requireAppointable(Person person) {
        if (person.login().equalsIgnoreCase(SYSTEM)) {
            throw new Refusal("organisation.reserved-login", "login", person.login());
        }
        person.posts().stream()
                .filter(post -> !post.company().equals(person.company()))
                .findFirst()
                .ifPresent(foreign -> {
                    throw new Refusal("organisation.post-of-other-company", "posts", person.company(), foreign.group());
                });
    }
}
