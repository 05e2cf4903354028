package io.closeout.intake;

import io.closeout.audit.ContentHash;
import java.util.Arrays;

/**
 * Which codes a file has, and which of them more than once: eight bytes a code, so that a file of a million rows is no
 * matter. Two different codes of the same eight bytes are a chance of one in many millions, and a repeated code is
 * looked at again where it stands.
 */
final class CodeCensus {
    private static final int HEX_DIGITS = 16;
    private static final int FIRST_SIZE = 1024;

    private long[] prints = new long[FIRST_SIZE];
    private int size;

    void count(String code) {
        if (size == prints.length) {
            prints = Arrays.copyOf(prints, 2 * size);
        }
        prints[size++] = print(code);
    }

    /** Nothing is asked before all codes have been counted. */
    void conclude() {
        prints = Arrays.copyOf(prints, size);
        Arrays.parallelSort(prints);
    }

    boolean has(String code) {
        return Arrays.binarySearch(prints, print(code)) >= 0;
    }

    boolean repeats(String code) {
        long print = print(code);
        int at = Arrays.binarySearch(prints, print);
        return at >= 0 && (at > 0 && prints[at - 1] == print || at + 1 < prints.length && prints[at + 1] == print);
    }

    private static long print(String code) {
        return Long.parseUnsignedLong(ContentHash.of(code).substring(0, HEX_DIGITS), HEX_DIGITS);
    }
}
