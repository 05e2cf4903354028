package io.closeout.organisation;

/**
 * What a person signs in with.
 *
 * @param passwordHash       null: no stored password, so this person comes by a directory, a provider or a token
 * @param mustChangePassword an administrator chose the password; it opens nothing but the page that changes it
 * @param technical          a system of the company: it has access tokens and never opens a page
 * @param version            raised when every session of the person has to end
 */
public record Account(
        Person person, String passwordHash, boolean mustChangePassword, boolean technical, long version) {}
