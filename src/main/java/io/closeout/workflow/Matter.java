package io.closeout.workflow;

import io.closeout.money.Money;

/**
 * What a process is about, as its tasks need it: whose groups may do them, how long they may take, what they are called.
 *
 * @param number    the business key
 * @param totalCost cost of all assets it is about: large matters may take longer
 * @param subject   in the words of the people, e.g. {@code 打印机 等3项}
 */
record Matter(String company, String branch, String number, Money totalCost, String subject) {
    /** The first of several things, and how many there are. */
    static String subject(String first, int several) {
        return several == 1 ? first : "%s 等%d项".formatted(first, several);
    }
}
