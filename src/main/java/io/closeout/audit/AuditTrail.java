package io.closeout.audit;

/** Keeps one entry for every change, written in the transaction that makes the change. */
public interface AuditTrail {
    /**
     * @param company what the change belongs to, or {@code -} for the installation as a whole
     * @param actor   sign-in name of the person, or {@code system}
     * @param verb    what was done, e.g. {@code disposal.reported}
     * @param subject type and number of what it was done to, e.g. {@code case/D-1000-2025-000001}
     * @param detail  what an auditor needs to follow it, in plain words
     */
    void record(String company, String actor, String verb, String subject, String detail);
}
