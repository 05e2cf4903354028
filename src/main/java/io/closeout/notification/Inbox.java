package io.closeout.notification;

import java.time.Instant;
import java.util.List;

/** What people are told: who should do what about which case or import, by when. */
public interface Inbox {
    /**
     * @param kind    key of the sentence, e.g. {@code escalation.SUPERIOR}
     * @param subject number of the case, or {@code import/12}
     * @param step    id of the step that waits, e.g. {@code Task_SignOff}; empty for an import
     * @param due     when the step was or is due; null: there is no such time
     */
    record Message(String company, String recipient, String kind, String subject, String step, Instant due) {}

    /** A message as it was delivered. */
    record Delivered(Message message, Instant at) {}

    void deliver(Message message);

    /** The latest messages to a person, newest first. */
    List<Delivered> latest(String recipient, int limit);

    /** All messages about a case, oldest first. */
    List<Delivered> about(String company, String subject);
}
