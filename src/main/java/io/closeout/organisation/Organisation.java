package io.closeout.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who belongs where and answers for what. */
public interface Organisation {
    /** Who acts where no person does; nobody is called like that. */
    String SYSTEM = "system";

    List<Company> companies();

    /** @throws io.closeout.refusal.Refusal if there is no such company */
    Company company(String code);

    /** The branches of a company, by code. */
    List<Branch> branches(String company);

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

    /** Whether a person is enabled and acts in a role for a branch; {@link #SYSTEM} does for all. */
    boolean acts(String login, Role role, String company, String branch);

    /** Where a person acts in a role; everywhere in their company for {@link #SYSTEM}. */
    Reach reachOf(String login, Role role, String company);

    /** Whether a person acts in one of the roles for a whole company. */
    default boolean actsForAllOf(String company, String login, Collection<Role> roles) {
        return roles.stream().anyMatch(role -> reachOf(login, role, company).whole());
    }

    /**
     * How far a person sees: a post of the company sees the company, a post of a branch the branch, a post of a department
     * the branch of that department. Nobody sees into a company that is not their own, a disabled person sees nothing.
     */
    Reach reachOf(String login);

    /** The stored password hash, empty where the person has none. */
    Optional<String> passwordHash(String login);

    void establish(Company company);

    /** @throws io.closeout.refusal.Refusal if a department has the code: posts are called by it, and would be mistaken */
    void openBranch(String company, String code, String name);

    /** @throws io.closeout.refusal.Refusal if a branch has the code */
    void establish(Department department);

    /**
     * Adds or replaces a person and their posts; the workflow engine's identities follow in the same transaction.
     *
     * @param passwordHash null: this person has no stored password
     * @throws io.closeout.refusal.Refusal if a post is of another company than the person, or they are called
     *                                     {@link #SYSTEM}
     */
    void appoint(Person person, String passwordHash);
}
