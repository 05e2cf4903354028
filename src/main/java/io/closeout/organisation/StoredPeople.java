package io.closeout.organisation;

import io.closeout.audit.AuditTrail;
import io.closeout.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredPeople implements People, Accounts {
    private static final String INSTALLATION = "system";

    private final OrganisationTables.Companies companies;
    private final OrganisationTables.People people;
    private final Organisation organisation;
    private final PersonChecks checks;
    private final AuditTrail audit;
    private final ObjectProvider<PeopleFlow> flow;

    StoredPeople(
            OrganisationTables.Companies companies,
            OrganisationTables.People people,
            Organisation organisation,
            PersonChecks checks,
            AuditTrail audit,
            ObjectProvider<PeopleFlow> flow) {
        this.companies = companies;
        this.people = people;
        this.organisation = organisation;
        this.checks = checks;
        this.audit = audit;
        this.flow = flow;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Account> administeredBy(String actor) {
        String company = companyOf(actor);
        if (people.countEnabled(actor, company, Role.ADMIN) == 0) {
            throw new Refusal("organisation.not-administrator", "");
        }
        return people.findByCompanyOrderByLogin(company).stream()
                .map(PersonEntity::toAccount)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> account(String login) {
        return people.findById(login).map(PersonEntity::toAccount);
    }

    @Override
    public void add(Person person, boolean technical, String passwordHash, String actor) {
        requireAdministrator(person.company(), actor);
        if (technical && passwordHash != null) {
            throw new Refusal("organisation.technical-without-password", "password");
        }
        checks.requireFreeLogin(person.login());
        checks.requireSound(person);
        PersonEntity added = new PersonEntity(person, technical);
        if (passwordHash != null) {
            added.storePassword(passwordHash, true);
        }
        people.save(added);
        record(added, "person.added", described(person), actor);
        flow.ifAvailable(port -> port.changed(person));
    }

    @Override
    public void amend(Person person, String actor) {
        requireAdministrator(person.company(), actor);
        PersonEntity entity = found(person.login(), person.company());
        checks.requireSound(person);
        Person before = entity.toPerson();
        if (person.login().equals(actor) && !person.posts().equals(before.posts())) {
            throw new Refusal("organisation.own-posts", "posts");
        }
        entity.amend(person);
        Person after = entity.toPerson();
        record(entity, "person.amended", described(before) + " -> " + described(after), actor);
        flow.ifAvailable(port -> port.changed(after));
    }

    @Override
    public void disable(String login, String actor) {
        PersonEntity entity = administered(login, actor);
        if (login.equals(actor)) {
            throw new Refusal("organisation.not-yourself", "");
        }
        entity.disable();
        record(entity, "person.disabled", "", actor);
        flow.ifAvailable(port -> port.changed(entity.toPerson()));
    }

    @Override
    public void enable(String login, String actor) {
        PersonEntity entity = administered(login, actor);
        entity.enable();
        record(entity, "person.enabled", "", actor);
        flow.ifAvailable(port -> port.changed(entity.toPerson()));
    }

    @Override
    public void passwordChosen(String login, String hash) {
        PersonEntity entity = people.findById(login).orElseThrow();
        entity.storePassword(hash, false);
        record(entity, "person.password-chosen", "", login);
    }

    @Override
    public void firstPassword(String login, String hash, String actor) {
        PersonEntity entity = administered(login, actor);
        if (entity.toAccount().technical()) {
            throw new Refusal("organisation.technical-without-password", "password");
        }
        entity.storePassword(hash, true);
        record(entity, "person.first-password-given", "", actor);
    }

    @Override
    public boolean begin(Company company, Department department, Person administrator, String passwordHash) {
        if (people.count() > 0) {
            return false;
        }
        organisation.establish(company);
        organisation.establish(department);
        checks.requireFreeLogin(administrator.login());
        checks.requireSound(administrator);
        PersonEntity first = new PersonEntity(administrator, false);
        first.storePassword(passwordHash, true);
        people.save(first);
        record(first, "person.added", described(administrator), INSTALLATION);
        flow.ifAvailable(port -> port.changed(administrator));
        return true;
    }

    private PersonEntity administered(String login, String actor) {
        String company = companyOf(actor);
        requireAdministrator(company, actor);
        return found(login, company);
    }

    private String companyOf(String actor) {
        return people.findById(actor)
                .map(PersonEntity::toPerson)
                .map(Person::company)
                .orElse("");
    }

    /** For another company's administrator there is no such person. */
    private PersonEntity found(String login, String company) {
        return people.findById(login)
                .filter(entity -> entity.toPerson().company().equals(company))
                .orElseThrow(() -> new Refusal("organisation.unknown-person", "login", login));
    }

    /** Locks the company first, so that what is asked afterwards stays true until the transaction ends. */
    private void requireAdministrator(String company, String actor) {
        companies.lock(company);
        if (people.countEnabled(actor, company, Role.ADMIN) == 0) {
            throw new Refusal("organisation.not-administrator", "");
        }
    }

    private void record(PersonEntity entity, String verb, String detail, String actor) {
        Person person = entity.toPerson();
        audit.record(person.company(), actor, verb, "person/" + person.login(), detail);
    }

    private static String described(Person person) {
        String posts = person.posts().stream().map(Post::group).sorted().collect(Collectors.joining(" "));
        return "%s, %s, %s [%s]".formatted(person.name(), person.department(), person.superior(), posts);
    }
}
