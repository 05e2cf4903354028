package io.closeout.web;

import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.CardField;
import io.closeout.register.Restriction;
import io.closeout.register.RestrictionKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form of the amendable fields as it was filled in, kept as text so that nothing typed is lost when it is refused.
 * A restriction is a tick and a date per kind: {@code restriction.MORTGAGE}, {@code until.MORTGAGE}. A restriction of the
 * card is lifted by taking its tick away, whatever its date says.
 */
record AmendForm(Map<String, String> answers) {
    static final List<CardField> AMENDABLE = Arrays.stream(CardField.values())
            .filter(field -> field.amendable() && field != CardField.RESTRICTION)
            .toList();
    static final Set<String> FIELDS = Stream.concat(
                    AMENDABLE.stream().map(CardField::code), Stream.of(CardField.RESTRICTION.code(), "reason"))
            .collect(Collectors.toSet());

    private static final String TICK = "restriction.";
    private static final String UNTIL = "until.";

    static AmendForm of(AssetCard card) {
        AmendForm form = new AmendForm(new HashMap<>());
        AMENDABLE.forEach(field -> form.answers.put(field.code(), card.values().text(field)));
        card.restrictions().forEach(restriction -> {
            form.answers.put(TICK + restriction.kind(), "true");
            form.answers.put(UNTIL + restriction.kind(), restriction.until() == null ? "" : restriction.until() + "");
        });
        return form;
    }

    static AmendForm posted(Map<String, String> posted) {
        return new AmendForm(posted);
    }

    public String answer(CardField field) {
        return answers.getOrDefault(field.code(), "");
    }

    public boolean ticked(RestrictionKind kind) {
        return answers.containsKey(TICK + kind);
    }

    public String until(RestrictionKind kind) {
        return answers.getOrDefault(UNTIL + kind, "");
    }

    public String reason() {
        return answers.getOrDefault("reason", "").strip();
    }

    /** @throws Refusal if something cannot be read or the reason is missing */
    Map<CardField, String> changesOf(AssetCard card) {
        if (reason().isEmpty()) {
            throw new Refusal("disposal.reason-missing", "reason");
        }
        Map<CardField, String> changes = new EnumMap<>(CardField.class);
        AMENDABLE.stream()
                .filter(field -> answers.containsKey(field.code()))
                .filter(field -> !answer(field).strip().equals(card.values().text(field)))
                .forEach(field -> changes.put(field, answer(field)));
        String restrictions = Restriction.text(restrictions(card.restrictions()));
        if (!restrictions.equals(card.values().text(CardField.RESTRICTION))) {
            changes.put(CardField.RESTRICTION, restrictions);
        }
        return changes;
    }

    private List<Restriction> restrictions(List<Restriction> before) {
        List<Restriction> restrictions = new ArrayList<>();
        for (RestrictionKind kind : RestrictionKind.values()) {
            Restriction restriction = new Restriction(kind, date(until(kind).strip()));
            if (ticked(kind)) {
                restrictions.add(restriction);
            } else if (restriction.until() != null && !before.contains(restriction)) {
                throw new Refusal("form.until-without-tick", CardField.RESTRICTION.code(), kind);
            }
        }
        return restrictions;
    }

    private static LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal("form.not-a-date", CardField.RESTRICTION.code(), text);
        }
    }
}
