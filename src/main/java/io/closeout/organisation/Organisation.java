package io.closeout.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who belongs where and answers for what. */
public interface Organisation {
    List<Company> companies();

    /** @throws io.closeout.refusal.Refusal if there is no such company */
    Company company(String code);

    /** The departments of a company, by code. */
    List<Department> departments(String company);

    /** @throws io.closeout.refusal.Refusal if the company has no such department */
    Department department(String company, String code);

    /**
     * The department that answers for a function: the branch's own where it has one, else the head office's.
     *
     * @throws io.closeout.refusal.Refusal if neither has one
     */
    Department departmentFor(String company, String branch, DepartmentFunction function);

    Optional<Person> person(String login);

    /** What to call a person; their sign-in name if there is no such person. */
    default String nameOf(String login) {
        return person(login).map(Person::name).orElse(login);
    }

    /** The enabled person of a company whom somebody names by sign-in name or by name; empty if it is nobody or not one. */
    Optional<Person> namedPerson(String company, String loginOrName);

    /** @return sign-in names of the enabled people who hold one of the posts, sorted */
    List<String> holders(Set<Post> posts);

    /** The posts whose holders act for a branch: those of the branch itself and those of the whole company. */
    Set<Post> postsFor(String company, String branch, Role role);

    /** The stored password hash, empty where the person has none. */
    Optional<String> passwordHash(String login);

    void establish(Company company);

    void openBranch(String company, String code, String name);

    void establish(Department department);

    /**
     * Adds or replaces a person and their posts; the workflow engine's identities follow in the same transaction.
     *
     * @param passwordHash null: this person has no stored password
     */
    void appoint(Person person, String passwordHash);
}
