package io.closeout.intake;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** What the headers of files mean: the table of all, the names of our own files, and what one profile adds. */
final class Aliases {
    private static final String WEAK = "weak";
    private static final Aliases STANDARD = standard();

    private final Map<String, Alias> known;
    private final Map<String, Period> periods;

    /**
     * A header and what it means.
     *
     * @param rank of two columns for the same field the one of the lower rank is read
     */
    record Alias(Meaning meaning, int rank) {
        static final int OF_PROFILE = 0;
        static final int STRONG = 1;
        /** Figures of the beginning of a period, which stand for those of its end only where these are missing. */
        static final int OPENING = Integer.MAX_VALUE - 1;

        private static final Alias UNKNOWN = new Alias(SourceField.OTHER, Integer.MAX_VALUE);

        boolean isKnown() {
            return this != UNKNOWN;
        }
    }

    /** What a header says about the column of a figure that has several. */
    enum Period {
        CLOSING,
        OPENING,
        MOVEMENT
    }

    private Aliases(Map<String, Alias> known, Map<String, Period> periods) {
        this.known = known;
        this.periods = periods;
    }

    /** @throws Refusal if a profile names a field that there is not */
    static Aliases of(ImportProfile profile) {
        if (profile.aliases().isEmpty()) {
            return STANDARD;
        }
        Map<String, Alias> known = new HashMap<>(STANDARD.known);
        profile.aliases().forEach((header, field) -> {
            Meaning meaning = Meaning.byCode(field);
            if (meaning == null) {
                throw new Refusal("intake.unknown-field", "aliases", field, header);
            }
            known.put(HeaderText.plain(header), new Alias(meaning, Alias.OF_PROFILE));
        });
        return new Aliases(known, STANDARD.periods);
    }

    private static Aliases standard() {
        Map<String, Alias> known = new HashMap<>();
        Map<String, Period> periods = new HashMap<>();
        Map<String, Period> periodCodes = Arrays.stream(Period.values())
                .collect(Collectors.toMap(period -> period.name().toLowerCase(Locale.ROOT), Function.identity()));
        for (CSVRecord row : ReadingTables.rows("aliases.csv")) {
            String header = HeaderText.plain(row.get("alias"));
            Period period = periodCodes.get(row.get("field"));
            if (period == null) {
                add(known, header, alias(row));
            } else {
                periods.put(header, period);
            }
        }
        for (CardField field : CardField.values()) {
            Alias own = new Alias(new Meaning.OfCard(field), Alias.STRONG);
            Stream.concat(Stream.of(field.code()), Words.of(field))
                    .forEach(name -> known.putIfAbsent(HeaderText.plain(name), own));
        }
        for (SourceField field : SourceField.values()) {
            known.putIfAbsent(field.code(), new Alias(field, Alias.STRONG));
        }
        return new Aliases(known, periods);
    }

    private static Alias alias(CSVRecord row) {
        Meaning meaning = Meaning.byCode(row.get("field"));
        if (meaning == null) {
            throw new IllegalStateException("aliases.csv: no field " + row.get("field"));
        }
        boolean weak = row.get("rank").equals(WEAK);
        return new Alias(meaning, weak ? Alias.STRONG + (int) row.getRecordNumber() : Alias.STRONG);
    }

    private static void add(Map<String, Alias> known, String header, Alias alias) {
        Alias before = known.putIfAbsent(header, alias);
        if (before != null && !before.meaning.equals(alias.meaning)) {
            throw new IllegalStateException("aliases.csv: " + header + " is " + before + " and " + alias);
        }
    }

    /** Unknown headers are other attributes. */
    Alias of(HeaderText header) {
        Alias full = known.get(header.full());
        return full == null ? of(header.name()) : full;
    }

    private Alias of(String name) {
        Alias direct = known.get(name);
        return direct == null ? withPeriod(name) : direct;
    }

    /** {@code 期末原值} and {@code 原值期末} are what {@code 原值} is. */
    private Alias withPeriod(String name) {
        for (Map.Entry<String, Period> period : periods.entrySet()) {
            String word = period.getKey();
            Alias rest = null;
            if (name.startsWith(word)) {
                rest = known.get(name.substring(word.length()));
            } else if (name.endsWith(word)) {
                rest = known.get(name.substring(0, name.length() - word.length()));
            }
            if (rest != null) {
                return in(period.getValue(), rest);
            }
        }
        return Alias.UNKNOWN;
    }

    private static Alias in(Period period, Alias figure) {
        return switch (period) {
            case CLOSING -> figure;
            case OPENING -> new Alias(figure.meaning, Alias.OPENING);
            case MOVEMENT -> Alias.UNKNOWN;
        };
    }

    /** @return null if the header is no period */
    Period period(HeaderText header) {
        return periods.get(header.name());
    }

    /** What a column means that stands under two headers. */
    Alias of(HeaderText above, HeaderText below) {
        Alias together = known.get(above.name() + "|" + below.name());
        if (together == null) {
            together = known.get(above.name() + below.name());
        }
        if (together != null) {
            return together;
        }
        if (period(below) != null && of(above).isKnown()) {
            return in(period(below), of(above));
        }
        if (period(above) != null && of(below).isKnown()) {
            return in(period(above), of(below));
        }
        return of(below);
    }
}
