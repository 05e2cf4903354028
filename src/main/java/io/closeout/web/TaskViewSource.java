package io.closeout.web;

import io.closeout.organisation.Person;
import io.closeout.workflow.Tasks.OpenTask;
import java.util.Optional;

/** Draws the tasks about one kind of thing. */
interface TaskViewSource {
    /** Empty if the task is about another kind of thing, or the person does not see what it is about. */
    Optional<TaskView> view(OpenTask open, Person person);
}
