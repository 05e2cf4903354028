package io.closeout.register;

/**
 * Who changed a state, why, and what proves it.
 *
 * @param proof e.g. a scanned code, a seal number, a round of sign-off, a voucher
 */
public record Change(String actor, String why, String proof) {}
