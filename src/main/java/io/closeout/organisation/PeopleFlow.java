package io.closeout.organisation;

/** Follows changes of people: the workflow engine's users and groups are written from here, in the same transaction. */
public interface PeopleFlow {
    void changed(Person person);
}
