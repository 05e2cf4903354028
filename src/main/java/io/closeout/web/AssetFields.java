package io.closeout.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.depreciation.BookDate;
import io.closeout.money.Money;
import io.closeout.money.PlainDecimal;
import io.closeout.refusal.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields of one object of a request. A field that is absent, null or empty is null here; one that cannot be read is
 * refused under its path. Amounts are read from their digits: more than two decimals or 1E+12 are not amounts.
 *
 * @param path where the object stands, empty for the asset itself
 */
record AssetFields(JsonNode node, String path) {
    private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,2})?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");

    /** A name as it is given; null if there is none. */
    String word(String field) {
        return text(field);
    }

    Money money(String field) {
        String text = text(field);
        return text == null ? null : Money.of(matching(AMOUNT, text, "depreciation.amount-unreadable", field));
    }

    BigDecimal number(String field) {
        String text = text(field);
        return text == null
                ? null
                : PlainDecimal.parse(matching(NUMBER, text, "depreciation.number-unreadable", field));
    }

    Integer whole(String field) {
        String text = text(field);
        return text == null ? null : Integer.valueOf(matching(WHOLE, text, "depreciation.number-unreadable", field));
    }

    BookDate date(String field) {
        String text = text(field);
        try {
            return text == null ? null : BookDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal("depreciation.date-unreadable", place(field), text);
        }
    }

    <E extends Enum<E>> E choice(String field, Class<E> choices) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "depreciation.choice-unknown",
                        place(field),
                        text,
                        Arrays.stream(choices.getEnumConstants())
                                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    /** The elements of a list, none if it is absent. */
    List<AssetFields> list(String field) {
        JsonNode list = node.path(field);
        List<AssetFields> elements = new ArrayList<>();
        if (!list.isArray() && text(field) != null) {
            throw new Refusal("depreciation.list-unreadable", place(field), text(field));
        }
        for (JsonNode element : list) {
            elements.add(new AssetFields(element, place(field) + "[" + elements.size() + "]"));
        }
        return elements;
    }

    <T> T required(String field, T value) {
        if (value == null) {
            throw new Refusal("depreciation.value-missing", place(field));
        }
        return value;
    }

    private String matching(Pattern pattern, String text, String code, String field) {
        if (!pattern.matcher(text).matches()) {
            throw new Refusal(code, place(field), text);
        }
        return text;
    }

    /** @param field empty for the object itself, where a list holds plain values */
    private String text(String field) {
        JsonNode value = field.isEmpty() ? node : node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text =
                value.isContainerNode() ? value.toString() : value.asText().strip();
        return text.isEmpty() ? null : text;
    }

    private String place(String field) {
        return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
    }
}
