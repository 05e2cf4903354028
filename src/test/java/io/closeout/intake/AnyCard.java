package io.closeout.intake;

import io.closeout.money.Money;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Restriction;
import io.closeout.register.RestrictionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random cards that a register may hold. */
final class AnyCard {
    private static final Set<CardField> ALWAYS = Set.of(CardField.ASSET_CODE, CardField.ASSET_NAME);
    private static final String LETTERS = "AbcXYZ0159 数控车床服务器=-/#'\"(),;:|%！（）、年月元ñ𠮷";
    private static final String[] DASHES = {"-", "/", "——", "'-", "''/", "'", "－"};
    private static final String[] CLASSES = {"01", "02", "022", "SERVER", "SERVER-RACK", "05A"};
    private static final String[] DEPARTMENTS = {"0101", "0102", "02", "IT"};
    private static final String[] CURRENCIES = {"CNY", "USD", "EUR", "JPY"};

    private final Random random;

    private AnyCard(long seed) {
        random = new Random(seed);
    }

    static Arbitrary<List<CardValues>> cards() {
        return Arbitraries.longs().map(seed -> new AnyCard(seed).list());
    }

    private List<CardValues> list() {
        List<CardValues> cards = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            cards.add(card());
        }
        return cards;
    }

    private CardValues card() {
        Map<CardField, String> fields = new EnumMap<>(CardField.class);
        for (CardField field : CardField.values()) {
            if (ALWAYS.contains(field) || random.nextInt(3) > 0) {
                fields.put(field, value(field));
            }
        }
        Map<String, String> others = new HashMap<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            others.put("自定义" + i, text());
        }
        if (random.nextBoolean()) {
            others.put(SourceField.MONTHLY_DEPRECIATION.code(), money().toString());
        }
        return CardValues.of(fields, others);
    }

    private String value(CardField field) {
        return switch (field.type()) {
            case MONEY -> money().toString();
            case NUMBER ->
                BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(7))
                        .toPlainString();
            case WHOLE -> Integer.toString(1 + random.nextInt(1_200));
            case DATE -> day().toString();
            case MONTH -> YearMonth.from(day()).toString();
            case YES_NO -> Boolean.toString(random.nextBoolean());
            case CHOICE ->
                field.choices()
                        .getEnumConstants()[random.nextInt(field.choices().getEnumConstants().length)]
                        .name();
            case TEXT -> textOf(field);
        };
    }

    private String textOf(CardField field) {
        return switch (field) {
            case ASSET_CLASS -> CLASSES[random.nextInt(CLASSES.length)];
            case MANAGING_DEPARTMENT -> DEPARTMENTS[random.nextInt(DEPARTMENTS.length)];
            case USING_DEPARTMENT -> shares();
            case RESTRICTION -> restrictions();
            case CURRENCY -> CURRENCIES[random.nextInt(CURRENCIES.length)];
            case ASSET_ACCOUNT, DEPRECIATION_ACCOUNT -> "1601" + random.nextInt(1000);
            case EXPENSE_ACCOUNT -> random.nextBoolean() ? "660205" : "660205:60;510101:40";
            case SERIAL_NUMBER -> "SN-" + random.nextInt(100_000);
            default -> text();
        };
    }

    private String shares() {
        if (random.nextBoolean()) {
            return DEPARTMENTS[random.nextInt(DEPARTMENTS.length)];
        }
        BigDecimal first = BigDecimal.valueOf(1 + random.nextInt(9_999), 2).stripTrailingZeros();
        BigDecimal rest = BigDecimal.valueOf(100).subtract(first).stripTrailingZeros();
        return "0102:" + first.toPlainString() + ";IT:" + rest.toPlainString();
    }

    private String restrictions() {
        List<RestrictionKind> kinds = new ArrayList<>(List.of(RestrictionKind.values()));
        Collections.shuffle(kinds, random);
        return Restriction.text(kinds.subList(0, 1 + random.nextInt(kinds.size())).stream()
                .map(kind -> new Restriction(kind, random.nextBoolean() ? day() : null))
                .toList());
    }

    private Money money() {
        return Money.ofFen(
                random.nextBoolean() ? random.nextInt(1_000_000_000) : random.nextInt(1_000) * 1_000_000_000L);
    }

    private LocalDate day() {
        return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
    }

    /** At most twenty letters, as the shortest field has room for; blanks at its ends belong to no text. */
    private String text() {
        if (random.nextInt(10) == 0) {
            return DASHES[random.nextInt(DASHES.length)];
        }
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            int at = LETTERS.offsetByCodePoints(0, random.nextInt(LETTERS.codePointCount(0, LETTERS.length())));
            text.appendCodePoint(LETTERS.codePointAt(at));
        }
        return "甲" + text.toString().stripTrailing();
    }
}
