package io.closeout.workflow;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.refusal.WrittenText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a person entered into the form of a step, read by type; a wrong entry is refused beside its field.
 *
 * @param caseNumber the business key, never a posted value
 * @param actor      the person who is signed in, never a posted value
 * @param fields     the declared fields of the step, by name
 * @param ids        what the process itself knows, e.g. the seat; never a posted value
 */
record Answers(String caseNumber, String actor, Map<String, String> fields, Map<String, Object> ids) {
    /** What a column of the engine's history holds is longer; nobody reads an opinion of this length. */
    private static final int LONGEST_TEXT = 2000;

    /**
     * The text without surrounding blanks, empty if nothing was entered.
     *
     * @throws Refusal if it is longer than anybody reads, or holds what nobody sees
     */
    String text(String field) {
        return WrittenText.lines(fields.get(field), field, LONGEST_TEXT);
    }

    <E extends Enum<E>> E choice(String field, Class<E> choices) {
        String chosen = text(field);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new Refusal("form.choose-one", field));
    }

    LocalDate date(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw new Refusal("form.not-a-date", field, text(field));
        }
    }

    /** An amount in yuan, zero if nothing was entered; groups as accountants write them are read too. */
    Money amount(String field) {
        return TypedAmount.read(text(field), field);
    }

    /** Codes separated by commas or blanks. */
    List<String> codes(String field) {
        return Arrays.stream(text(field).split("[,，;；\\s]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    long id(String name) {
        return (Long) ids.get(name);
    }

    String key(String name) {
        return (String) ids.get(name);
    }
}
