package io.closeout.organisation;

import java.util.List;

/**
 * What administrators do about the people of their own company. Every change is recorded with the administrator's name;
 * the engine's identities follow in the same transaction.
 *
 * <p>Nobody disables themselves or changes their own posts: whoever administers people appoints others, never themselves to
 * review or confirm what they have brought about, and a company never loses its last administrator. Two who do it to each
 * other at once wait for each other, and the second is none any more.
 */
public interface People {
    /**
     * Everybody of the administrator's company, those who left too, by sign-in name.
     *
     * @throws io.closeout.refusal.Refusal if the actor is no administrator
     */
    List<Account> administeredBy(String actor);

    /**
     * @param technical    a system of the company, see {@link Account}
     * @param passwordHash of a first password, to be changed at the first sign-in; null: none
     * @throws io.closeout.refusal.Refusal if the actor is no administrator of the company or something is not right
     */
    void add(Person person, boolean technical, String passwordHash, String actor);

    /**
     * Changes name, department, superior and posts, one's own posts excepted; whether the person is enabled stays as it is.
     *
     * @throws io.closeout.refusal.Refusal as in {@link #add}
     */
    void amend(Person person, String actor);

    /** @throws io.closeout.refusal.Refusal if the actor is no administrator of the person's company, or is the person */
    void disable(String login, String actor);

    /** @throws io.closeout.refusal.Refusal if the actor is no administrator of the person's company */
    void enable(String login, String actor);

    /**
     * Gives an installation without people its first company, its departments and an administrator, whose password has to be changed at
     * the first sign-in.
     *
     * @return false, and nothing is written, where there are people already
     */
    boolean begin(Company company, Department department, Person administrator, String passwordHash);
}
