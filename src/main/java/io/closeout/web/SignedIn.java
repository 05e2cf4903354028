package io.closeout.web;

/** What a session keeps of a person beside the name, however they signed in. */
interface SignedIn {
    /** Of the account at sign-in; when the account's is another, the session is over. */
    long signInVersion();
}
