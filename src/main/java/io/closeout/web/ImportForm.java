package io.closeout.web;

import io.closeout.intake.ImportProfile;
import io.closeout.refusal.Refusal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The form with which a file is handed in, kept as text so that nothing typed is lost when it is refused. What is left
 * empty is worked out from the file.
 *
 * @param base    name of the profile it begins with
 * @param name    under which the profile is kept; empty: the base's own
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
    static final Set<String> FIELDS = Set.of("file", "base", "takeOnMonth", "headers");

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
        profile = profile.named(name.isBlank() ? profile.name() : name.strip());
        profile = profile.takenOnAt(month());
        if (!startDate.isEmpty()) {
            profile = profile.startingBy(ImportProfile.StartDate.valueOf(startDate));
        }
        if (!lifeUnit.isEmpty()) {
            profile = profile.countingLivesIn(ImportProfile.LifeUnit.valueOf(lifeUnit));
        }
        if (!rateUnit.isEmpty()) {
            profile = profile.writingRatesAs(ImportProfile.RateUnit.valueOf(rateUnit));
        }
        if (!amountUnit.isEmpty()) {
            profile = profile.countingAmountsIn(ImportProfile.AmountUnit.valueOf(amountUnit));
        }
        profile = profile.roundingToFen(roundsToFen);
        for (String line : headers.lines().filter(line -> !line.isBlank()).toList()) {
            int sign = line.lastIndexOf('=');
            if (sign < 0) {
                throw new Refusal("intake.header-line", "headers", line);
            }
            profile = profile.reading(
                    line.substring(0, sign).strip(), line.substring(sign + 1).strip());
        }
        return profile;
    }

    private YearMonth month() {
        try {
            return takeOnMonth.isBlank() ? null : YearMonth.parse(takeOnMonth.strip());
        } catch (DateTimeException e) {
            throw new Refusal("form.not-a-month", "takeOnMonth", takeOnMonth);
        }
    }
}
