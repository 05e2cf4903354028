package io.closeout.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * One page of a longer list, so that thousands of rows stay readable on a phone.
 *
 * @param number from 1
 * @param total  rows on all pages
 */
record Page<T>(List<T> rows, int number, int total) {
    /** Rows on a page. */
    static final int SIZE = 50;

    /**
     * The wanted page, or the nearest there is, of what is read page by page.
     *
     * @param read by the number of the page, from 1
     */
    static <T> Page<T> nearest(int wanted, long total, IntFunction<List<T>> read) {
        int rows = Math.toIntExact(total);
        int number = Math.max(1, Math.min(wanted, last(rows)));
        return new Page<>(read.apply(number), number, rows);
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
