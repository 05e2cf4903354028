package io.closeout.web;

import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.CardField;
import io.closeout.register.DepartmentShare;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.Restriction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays a card out field by field, as people read it; templates reach it as {@code @cardSheet}. */
@Component("cardSheet")
class CardSheet {
    private static final String NEXT = "；";

    private final Names names;
    private final Texts texts;

    CardSheet(Names names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    /** @param group null: attributes that are no field of a card */
    record Part(CardField.Group group, List<Entry> entries) {}

    record Entry(String label, String text) {}

    /** The parts of the card that hold anything. */
    public List<Part> parts(AssetCard card) {
        List<Part> parts = Arrays.stream(CardField.Group.values())
                .map(group -> new Part(group, entries(card, group)))
                .filter(part -> !part.entries().isEmpty())
                .collect(Collectors.toList());
        List<Entry> others = card.values().others().entrySet().stream()
                .map(other -> new Entry(other.getKey(), other.getValue()))
                .toList();
        if (!others.isEmpty()) {
            parts.add(new Part(null, others));
        }
        return parts;
    }

    private List<Entry> entries(AssetCard card, CardField.Group group) {
        return Arrays.stream(CardField.values())
                .filter(field -> field.group() == group)
                .map(field -> new Entry(texts.of("CardField", field), text(card, field)))
                .filter(entry -> !entry.text().isEmpty())
                .toList();
    }

    /** A life that no months count is counted by units. */
    private String text(AssetCard card, CardField field) {
        boolean byUnits = field == CardField.USEFUL_LIFE_MONTHS
                && card.method() == DepreciationMethod.UOP
                && card.lifeMonths() == 0;
        return byUnits
                ? texts.get("card.by-units")
                : text(card.company(), field, card.values().text(field));
    }

    /** What a stored value says in the language of the request; empty for none. */
    public String text(String company, CardField field, String value) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (field) {
            case ASSET_CLASS -> value + " " + names.assetClass(company, value);
            case USING_DEPARTMENT ->
                DepartmentShare.listed(value).stream()
                        .map(share -> department(company, share))
                        .collect(Collectors.joining(NEXT));
            case MANAGING_DEPARTMENT -> names.department(company, value);
            case RESTRICTION ->
                Restriction.listed(value).stream().map(this::restriction).collect(Collectors.joining(NEXT));
            default -> plain(field, value);
        };
    }

    private String department(String company, DepartmentShare share) {
        String name = names.department(company, share.department());
        boolean whole = share.percent().compareTo(DepartmentShare.WHOLE) == 0;
        return whole ? name : name + " " + share.percent().toPlainString() + "%";
    }

    String restriction(Restriction restriction) {
        String kind = texts.of("RestrictionKind", restriction.kind());
        return restriction.until() == null ? kind : texts.get("card.until", kind, restriction.until());
    }

    private String plain(CardField field, String value) {
        return switch (field.type()) {
            case MONEY -> Money.of(value).grouped();
            case YES_NO -> texts.get(Boolean.parseBoolean(value) ? "yes" : "no");
            case CHOICE -> texts.get(field.choices().getSimpleName() + "." + value);
            default -> value;
        };
    }
}
