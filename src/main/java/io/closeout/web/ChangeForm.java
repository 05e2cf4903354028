package io.closeout.web;

import io.closeout.change.ChangeKind;
import io.closeout.change.ChangeRequest;
import io.closeout.change.ChangeTerms;
import io.closeout.change.Figure;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import io.closeout.workflow.TypedAmount;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The form of a change as it was filled in, kept as text so that nothing typed is lost when it is refused. */
record ChangeForm(ChangeKind kind, Map<String, String> typed) {
    private static final int LONGEST_NUMBER = 4;

    /** How a figure is typed in. */
    enum Input {
        DATE,
        AMOUNT,
        WHOLE,
        METHOD,
        TEXT;

        static Input of(Figure figure) {
            return switch (figure) {
                case DAY -> DATE;
                case RECOVERABLE, AMOUNT, REPLACED, RESIDUAL_VALUE -> AMOUNT;
                case ADD_MONTHS, REMAINING_MONTHS -> WHOLE;
                case METHOD -> METHOD;
                case DEPARTMENTS, LOCATION, CUSTODIAN -> TEXT;
            };
        }
    }

    /** @param value as it was typed */
    record Field(Figure figure, Input input, boolean required, String value) {
        public String name() {
            return figure.code();
        }
    }

    public String text(String name) {
        return typed.getOrDefault(name, "");
    }

    public List<Field> fields() {
        return kind.figures().stream()
                .map(figure -> new Field(figure, Input.of(figure), kind.requires(figure), text(figure.code())))
                .toList();
    }

    Set<String> names() {
        Set<String> names = new HashSet<>(Set.of("assets", "note"));
        fields().forEach(field -> names.add(field.name()));
        return names;
    }

    /** @throws Refusal if a part cannot be read */
    ChangeRequest toRequest() {
        return new ChangeRequest(kind, codes(), terms(), text("note"));
    }

    private List<String> codes() {
        return Arrays.stream(text("assets").split("[,，;；、\\s]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private ChangeTerms terms() {
        return new ChangeTerms(
                day(Figure.DAY),
                amount(Figure.RECOVERABLE),
                amount(Figure.AMOUNT),
                amount(Figure.REPLACED),
                whole(Figure.ADD_MONTHS),
                whole(Figure.REMAINING_MONTHS),
                amount(Figure.RESIDUAL_VALUE),
                method(),
                said(Figure.DEPARTMENTS),
                said(Figure.LOCATION),
                said(Figure.CUSTODIAN));
    }

    /** Null if nothing was typed, or the kind does not ask for it. */
    private String said(Figure figure) {
        String text = kind.figures().contains(figure) ? text(figure.code()).strip() : "";
        return text.isEmpty() ? null : text;
    }

    private LocalDate day(Figure figure) {
        String text = said(figure);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal("form.not-a-date", figure.code(), text);
        }
    }

    private Money amount(Figure figure) {
        String text = said(figure);
        return text == null ? null : TypedAmount.read(text, figure.code());
    }

    private Integer whole(Figure figure) {
        String text = said(figure);
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST_NUMBER || !text.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            throw new Refusal("form.not-a-whole-number", figure.code(), text);
        }
        return Integer.valueOf(text);
    }

    private DepreciationMethod method() {
        String text = said(Figure.METHOD);
        return text == null
                ? null
                : Arrays.stream(DepreciationMethod.values())
                        .filter(method -> method.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("form.choose-one", Figure.METHOD.code()));
    }
}
