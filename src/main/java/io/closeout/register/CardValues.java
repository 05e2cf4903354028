package io.closeout.register;

import com.fasterxml.jackson.annotation.JsonValue;
import io.closeout.audit.ContentHash;
import io.closeout.money.Money;
import io.closeout.money.PlainDecimal;
import io.closeout.refusal.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Values of a card, some or all. A field that is empty is not there. What the card has beside its own fields, under
 * whatever name a file gave it, is kept as other attributes.
 */
public final class CardValues {
    private static final CardValues NONE = new CardValues(new EnumMap<>(CardField.class), new TreeMap<>());

    private final Map<CardField, String> fields;
    private final Map<String, String> others;

    private CardValues(Map<CardField, String> fields, Map<String, String> others) {
        this.fields = fields;
        this.others = others;
    }

    public static CardValues none() {
        return NONE;
    }

    /**
     * @param fields values in the form of their types; empty ones are left out
     * @param others by the name they had in their source
     * @throws Refusal if a text is no value of its field
     */
    public static CardValues of(Map<CardField, String> fields, Map<String, String> others) {
        Map<CardField, String> canonical = new EnumMap<>(CardField.class);
        fields.forEach((field, text) -> put(canonical, field, text));
        Map<String, String> kept = new TreeMap<>(others);
        kept.values().removeIf(String::isBlank);
        return new CardValues(canonical, kept);
    }

    /**
     * These values with one more or another.
     *
     * @param value what its type says, or its text; null or empty: without the field
     * @throws Refusal if it is no value of the field
     */
    public CardValues with(CardField field, Object value) {
        Map<CardField, String> changed = new EnumMap<>(CardField.class);
        changed.putAll(fields);
        changed.remove(field);
        put(changed, field, text(value));
        return new CardValues(changed, others);
    }

    /** These values, and over them the given ones. */
    CardValues with(CardValues changes) {
        Map<CardField, String> changed = new EnumMap<>(CardField.class);
        changed.putAll(fields);
        changed.putAll(changes.fields);
        Map<String, String> kept = new TreeMap<>(others);
        kept.putAll(changes.others);
        return new CardValues(changed, kept);
    }

    /** Only the given fields, and the other attributes. */
    CardValues only(Iterable<CardField> wanted) {
        Map<CardField, String> kept = new EnumMap<>(CardField.class);
        for (CardField field : wanted) {
            if (has(field)) {
                kept.put(field, fields.get(field));
            }
        }
        return new CardValues(kept, others);
    }

    private static void put(Map<CardField, String> fields, CardField field, String text) {
        if (!text.isBlank()) {
            fields.put(field, field.canonical(text.strip()));
        }
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : Objects.toString(value, "");
    }

    public boolean has(CardField field) {
        return fields.containsKey(field);
    }

    /** Empty if it is not there. */
    public String text(CardField field) {
        return fields.getOrDefault(field, "");
    }

    /** Null if it is not there, as for the other types. */
    public Money money(CardField field) {
        String text = fields.get(field);
        return text == null ? null : Money.of(text);
    }

    public Money moneyOrZero(CardField field) {
        return has(field) ? money(field) : Money.ZERO;
    }

    public BigDecimal number(CardField field) {
        String text = fields.get(field);
        return text == null ? null : PlainDecimal.parse(text);
    }

    public Integer whole(CardField field) {
        String text = fields.get(field);
        return text == null ? null : Integer.valueOf(text);
    }

    public LocalDate date(CardField field) {
        String text = fields.get(field);
        return text == null ? null : CanonicalText.day(text);
    }

    public YearMonth month(CardField field) {
        String text = fields.get(field);
        return text == null ? null : CanonicalText.month(text);
    }

    public boolean yes(CardField field) {
        return Boolean.parseBoolean(fields.get(field));
    }

    public <E extends Enum<E>> E choice(CardField field, Class<E> choices) {
        String text = fields.get(field);
        return text == null ? null : Enum.valueOf(choices, text);
    }

    /** The values that are there, in the order of the fields. */
    public Map<CardField, String> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Attributes that are no field of a card, by name. */
    public Map<String, String> others() {
        return Collections.unmodifiableMap(others);
    }

    /** Everything there is by the name it goes by, for interfaces and records. */
    @JsonValue
    Map<String, String> byName() {
        Map<String, String> named = new LinkedHashMap<>();
        fields.forEach((field, text) -> named.put(field.code(), text));
        others.forEach(named::putIfAbsent);
        return named;
    }

    /** The fields in which these values are not those of another card. */
    public List<CardField> differingFrom(CardValues other) {
        return Stream.of(CardField.values())
                .filter(field -> !text(field).equals(other.text(field)))
                .toList();
    }

    /** The same for the same values, whatever they were read from. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder();
        fields.forEach((field, value) ->
                text.append(field.code()).append('=').append(value).append('\n'));
        others.forEach((name, value) ->
                text.append('*').append(name).append('=').append(value).append('\n'));
        return ContentHash.of(text.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CardValues values && fields.equals(values.fields) && others.equals(values.others);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fields, others);
    }

    @Override
    public String toString() {
        return fields + " " + others;
    }
}
