package io.closeout.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list, so that thousands of rows stay readable on a phone.
 *
 * @param number from 1
 * @param total  rows on all pages
 */
record Page<T>(List<T> rows, int number, int total) {
    /** Rows on a page. */
    static final int SIZE = 50;

    /** The wanted page, or the nearest there is. */
    static <T> Page<T> of(List<T> all, int wanted) {
        int number = Math.max(1, Math.min(wanted, last(all.size())));
        int from = (number - 1) * SIZE;
        return new Page<>(all.subList(from, Math.min(from + SIZE, all.size())), number, all.size());
    }

    private static int last(int total) {
        return (total + SIZE - 1) / SIZE;
    }

    <R> Page<R> map(Function<T, R> rewrite) {
        return new Page<>(rows.stream().map(rewrite).toList(), number, total);
    }

    public int last() {
        return last(total);
    }
}
