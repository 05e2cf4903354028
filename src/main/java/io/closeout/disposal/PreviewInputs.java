package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.money.PlainDecimal;
import io.closeout.refusal.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what a person or a system wrote, and refuses by the name of the input. A blank input is a missing one. */
final class PreviewInputs {
    /** Up to 10 trillion yuan, so that no sum of a voucher leaves the range of an amount. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");

    /** 0 to 1 with at most four decimals: whole basis points. */
    private static final Pattern RATE = Pattern.compile("0(\\.\\d{1,4})?|1(\\.0{1,4})?");

    private static final Pattern ZERO = Pattern.compile("0+(\\.0+)?");
    private static final Pattern LIFE = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final int BASIS_POINTS = 4;

    private final Map<String, String> inputs = new HashMap<>();

    PreviewInputs(Map<String, String> named) {
        named.forEach((name, value) -> {
            if (!PreviewType.anyKnows(name)) {
                throw new Refusal("preview.unknown-input", name, name);
            }
            if (value != null && !value.isBlank()) {
                inputs.put(name, value.strip());
            }
        });
    }

    PreviewType type() {
        PreviewType type = choice("type", PreviewType.class, null);
        inputs.forEach((name, value) -> {
            if (!type.knows(name) && !ZERO.matcher(value).matches()) {
                throw new Refusal("preview.not-for-type", name, name, text("type"));
            }
        });
        return type;
    }

    boolean has(String name) {
        return inputs.containsKey(name);
    }

    String text(String name) {
        return inputs.getOrDefault(name, "");
    }

    Money amount(String name) {
        String text = required(name);
        if (!AMOUNT.matcher(text).matches()) {
            throw new Refusal("preview.not-an-amount", name, text);
        }
        return Money.of(text);
    }

    Money amountOrZero(String name) {
        return has(name) ? amount(name) : Money.ZERO;
    }

    Money positive(String name) {
        Money amount = amount(name);
        if (amount.isZero()) {
            throw new Refusal("preview.not-positive", name);
        }
        return amount;
    }

    /** A rate such as {@code 0.13}, in 1/10,000. */
    long basisPoints(String name) {
        String text = required(name);
        if (!RATE.matcher(text).matches()) {
            throw new Refusal("preview.not-a-rate", name, text);
        }
        return PlainDecimal.parse(text).movePointRight(BASIS_POINTS).longValueExact();
    }

    int lifeMonths(String name) {
        String text = required(name);
        if (!LIFE.matcher(text).matches()) {
            throw new Refusal("preview.not-a-life", name, text);
        }
        return Integer.parseInt(text);
    }

    YearMonth month(String name) {
        String text = required(name);
        try {
            if (MONTH.matcher(text).matches()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException e) {
            // such as 2025-13: said below
        }
        throw new Refusal("preview.not-a-month", name, text);
    }

    LocalDate date(String name) {
        String text = required(name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal("form.not-a-date", name, text);
        }
    }

    /**
     * One of an enumeration, in any case.
     *
     * @param otherwise what a missing input means, null: it has to be there
     */
    <E extends Enum<E>> E choice(String name, Class<E> choices, E otherwise) {
        if (!has(name) && otherwise != null) {
            return otherwise;
        }
        String text = required(name);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new Refusal("preview.not-a-choice", name, text, all(choices)));
    }

    private static <E extends Enum<E>> String all(Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private String required(String name) {
        if (!has(name)) {
            throw new Refusal("disposal.field-missing", name);
        }
        return inputs.get(name);
    }
}
