package io.closeout.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;

/** Stores the values that have no column of their own as one JSON object; other attributes stand under a star. */
@Converter(autoApply = true)
@Immutable
class CardValuesColumn implements AttributeConverter<CardValues, String> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OTHERS = "*";

    @Override
    public String convertToDatabaseColumn(CardValues values) {
        ObjectNode object = JSON.createObjectNode();
        values.fields().forEach((field, text) -> object.put(field.code(), text));
        if (!values.others().isEmpty()) {
            ObjectNode others = object.putObject(OTHERS);
            values.others().forEach(others::put);
        }
        return object.toString();
    }

    @Override
    public CardValues convertToEntityAttribute(String text) {
        Map<CardField, String> fields = new EnumMap<>(CardField.class);
        Map<String, String> others = new TreeMap<>();
        JsonNode object = read(text);
        object.path(OTHERS)
                .properties()
                .forEach(other -> others.put(other.getKey(), other.getValue().asText()));
        object.properties().forEach(value -> CardField.byCode(value.getKey())
                .ifPresent(field -> fields.put(field, value.getValue().asText())));
        return CardValues.of(fields, others);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored card cannot be read: " + text, e);
        }
    }
}
