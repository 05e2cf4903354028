package io.closeout.web;

import io.closeout.disposal.DerecognitionBasis;
import io.closeout.disposal.DisposalReason;
import io.closeout.disposal.LineStatus;
import io.closeout.money.Money;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how the interface writes amounts, months and states: all as text, states with the word that people know. */
@Component
class SchemasOfValues implements ModelConverter {
    static final String MONTH = "^\\d{4}-\\d{2}$";

    private static final String AMOUNT = "^-?\\d+\\.\\d{2}$";

    /** Enumerations whose words stand under another key than their own name. */
    private static final Map<Class<?>, String> KEYS = Map.of(
            DerecognitionBasis.class, "basis",
            DisposalReason.class, "reason",
            LineStatus.class, "line-status");

    private final MessageSource messages;

    SchemasOfValues(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Class<?> java = Json.mapper().constructType(type.getType()).getRawClass();
        if (java == Money.class) {
            return text(type, context, others).format("yuan").pattern(AMOUNT).example("1234.56");
        }
        if (java == YearMonth.class) {
            return text(type, context, others)
                    .format("year-month")
                    .pattern(MONTH)
                    .example("2025-03");
        }
        if (!java.isEnum() || word(java, java.getEnumConstants()[0]) == null) {
            return others.next().resolve(type, context, others);
        }
        Schema<?> choice = others.next().resolve(type.resolveEnumAsRef(true), context, others);
        context.getDefinedModels()
                .get(java.getSimpleName())
                .description(Stream.of(java.getEnumConstants())
                        .map(constant -> constant + " " + word(java, constant))
                        .collect(Collectors.joining(", ")));
        return choice;
    }

    /** As the annotations of the field describe it. */
    private static Schema<?> text(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        return others.next().resolve(type.type(String.class), context, others);
    }

    /** Null if there is none. */
    private String word(Class<?> choices, Object constant) {
        String key = KEYS.getOrDefault(choices, choices.getSimpleName()) + "." + constant;
        return messages.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE);
    }
}
