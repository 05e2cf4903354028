package io.closeout.organisation;

/** Gapless numbers per company: a number taken in a transaction that rolls back is given again. */
public interface Sequences {
    /** The next number of the named sequence, starting with 1; two transactions never get the same. */
    long next(String company, String name);
}
