package io.closeout.register;

import io.closeout.refusal.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What another party has a say in before the asset may be disposed of.
 *
 * @param until the last day it holds; null: until it is lifted
 */
public record Restriction(RestrictionKind kind, LocalDate until) {
    private static final String NEXT = ";";
    private static final String UNTIL = ":";

    public boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }

    /**
     * Reads what the field {@link CardField#RESTRICTION} holds: {@code MORTGAGE:2027-12-31;CUSTOMS}.
     *
     * @throws Refusal if it cannot be read
     */
    public static List<Restriction> listed(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(NEXT)).map(Restriction::one).toList();
    }

    private static Restriction one(String text) {
        String[] parts = text.strip().split(UNTIL, 2);
        try {
            return new Restriction(
                    RestrictionKind.valueOf(parts[0]), parts.length == 1 ? null : LocalDate.parse(parts[1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ValueType.unreadable(CardField.RESTRICTION.code(), text);
        }
    }

    /** As the field holds them. */
    public static String text(List<Restriction> restrictions) {
        return restrictions.stream()
                .map(one -> one.kind + (one.until == null ? "" : UNTIL + one.until))
                .collect(Collectors.joining(NEXT));
    }
}
