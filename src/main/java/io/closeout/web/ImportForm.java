package io.closeout.web;

import io.closeout.intake.ImportProfile;
import io.closeout.refusal.Refusal;
import io.closeout.refusal.WrittenText;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The form with which a file is handed in, kept as text so that nothing typed is lost when it is refused. What is left
 * empty is worked out from the file.
 *
 * @param base    name of the profile it begins with
 * @param name    under which the profile is kept; empty: the base's own, which changes it unless it is ready-made
 * @param headers a line {@code header=field} each, for headers nobody knows
 */
record ImportForm(
        String base,
        String name,
        String takeOnMonth,
        String startDate,
        String lifeUnit,
        String rateUnit,
        String amountUnit,
        Boolean roundsToFen,
        String headers) {
    static final Set<String> FIELDS = Set.of("file", "base", "takeOnMonth", "headers", "name");

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_HEADERS = 10_000;

    ImportForm {
        base = Objects.requireNonNullElse(base, "");
        name = Objects.requireNonNullElse(name, "");
        takeOnMonth = Objects.requireNonNullElse(takeOnMonth, "");
        startDate = Objects.requireNonNullElse(startDate, "");
        lifeUnit = Objects.requireNonNullElse(lifeUnit, "");
        rateUnit = Objects.requireNonNullElse(rateUnit, "");
        amountUnit = Objects.requireNonNullElse(amountUnit, "");
        roundsToFen = Objects.requireNonNullElse(roundsToFen, false);
        headers = Objects.requireNonNullElse(headers, "");
    }

    /** @throws Refusal if a part cannot be read */
    ImportProfile toProfile(List<ImportProfile> known) {
        ImportProfile profile = known.stream()
                .filter(one -> one.name().equals(base))
                .findFirst()
                .orElseThrow(() -> new Refusal("form.choose-one", "base"));
        profile = profile.named(name.isBlank() ? profile.name() : WrittenText.line(name, "name", LONGEST_NAME));
        profile = profile.takenOnAt(month());
        if (!startDate.isEmpty()) {
            profile = profile.startingBy(choice("startDate", startDate, ImportProfile.StartDate.class));
        }
        if (!lifeUnit.isEmpty()) {
            profile = profile.countingLivesIn(choice("lifeUnit", lifeUnit, ImportProfile.LifeUnit.class));
        }
        if (!rateUnit.isEmpty()) {
            profile = profile.writingRatesAs(choice("rateUnit", rateUnit, ImportProfile.RateUnit.class));
        }
        if (!amountUnit.isEmpty()) {
            profile = profile.countingAmountsIn(choice("amountUnit", amountUnit, ImportProfile.AmountUnit.class));
        }
        profile = profile.roundingToFen(roundsToFen);
        for (String line : WrittenText.lines(headers, "headers", LONGEST_HEADERS)
                .lines()
                .filter(line -> !line.isBlank())
                .toList()) {
            int sign = line.lastIndexOf('=');
            if (sign < 0) {
                throw new Refusal("intake.header-line", "headers", line);
            }
            profile = profile.reading(
                    line.substring(0, sign).strip(), line.substring(sign + 1).strip());
        }
        return profile;
    }

    private static <E extends Enum<E>> E choice(String field, String text, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal("intake.no-answer", field, text));
    }

    private YearMonth month() {
        try {
            return takeOnMonth.isBlank() ? null : YearMonth.parse(takeOnMonth.strip());
        } catch (DateTimeException e) {
            throw new Refusal("form.not-a-month", "takeOnMonth", takeOnMonth);
        }
    }
}
