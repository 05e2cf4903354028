package io.closeout.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Stores the profile a file was read with, so that it can be read again in the same way. */
@Converter(autoApply = true)
@Immutable
class ImportProfileColumn implements AttributeConverter<ImportProfile, String> {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Override
    public String convertToDatabaseColumn(ImportProfile profile) {
        try {
            return JSON.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a profile is always JSON", e);
        }
    }

    @Override
    public ImportProfile convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, ImportProfile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored profile cannot be read: " + text, e);
        }
    }
}
