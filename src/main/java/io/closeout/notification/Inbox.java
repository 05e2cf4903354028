package io.closeout.notification;

import java.time.Instant;
import java.util.List;

/** What people are told: who should do what about which case, by when. */
public interface Inbox {
    /**
     * @param kind    key of the sentence, e.g. {@code escalation.SUPERIOR}
     * @param subject number of the case
     * @param step    id of the step that waits, e.g. {@code Task_SignOff}
     * @param due     when the step was or is due
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
