package io.closeout.depreciation;

import io.closeout.money.PlainDecimal;
import io.closeout.refusal.Refusal;
import io.closeout.refusal.WrittenText;
import io.closeout.register.AssetCard;
import io.closeout.register.CardField;
import io.closeout.register.DepreciableCard;
import io.closeout.register.DepreciableCards;
import io.closeout.register.Register;
import io.closeout.register.Sight;
import io.closeout.sheet.SheetRows;
import io.closeout.sheet.Sheets;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredReadingBatches implements ReadingBatches {
    private static final int LONGEST_SOURCE = 100;
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年]?(0?[1-9]|1[0-2])(?:月|[-/.月]\\d{1,2}日?)?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d*)?");

    private final WorkReadings readings;
    private final ReadingRules rules;
    private final Register register;
    private final DepreciableCards byUnits;
    private final Sheets sheets;

    StoredReadingBatches(
            WorkReadings readings, ReadingRules rules, Register register, DepreciableCards byUnits, Sheets sheets) {
        this.readings = readings;
        this.rules = rules;
        this.register = register;
        this.byUnits = byUnits;
        this.sheets = sheets;
    }

    /** A line as it was understood. */
    private record Reading(AssetCard card, YearMonth month, BigDecimal units, String source) {
        Place place() {
            return new Place(card.id(), month);
        }
    }

    private record Place(long asset, YearMonth month) {}

    /** What the lines of a batch found before they were entered, and what those before have said. */
    private static final class Batch {
        private final Map<Long, Map<YearMonth, BigDecimal>> known = new HashMap<>();
        private final Map<Place, Integer> said = new HashMap<>();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Result> check(Sight sight, List<Line> lines, String actor) {
        return each(sight, lines, actor, reading -> {});
    }

    @Override
    public List<Result> enter(Sight sight, List<Line> lines, String actor) {
        return each(
                sight,
                lines,
                actor,
                reading -> readings.enter(
                        reading.card().company(),
                        reading.card().code(),
                        reading.month(),
                        reading.units(),
                        reading.source(),
                        actor));
    }

    private interface Act {
        void on(Reading reading);
    }

    private List<Result> each(Sight sight, List<Line> lines, String actor, Act act) {
        if (lines.isEmpty()) {
            throw new Refusal("depreciation.readings-none", "readings");
        }
        if (lines.size() > MOST) {
            throw new Refusal("depreciation.readings-too-many", "readings", MOST);
        }
        Batch batch = new Batch();
        List<Result> results = new ArrayList<>();
        for (Line line : lines) {
            results.add(one(sight, line, actor, batch, act));
        }
        return results;
    }

    private Result one(Sight sight, Line line, String actor, Batch batch, Act act) {
        try {
            Reading reading = understood(sight, line);
            Map<YearMonth, BigDecimal> known =
                    batch.known.computeIfAbsent(reading.card().id(), this::knownOf);
            BigDecimal before = known.get(reading.month());
            if (before != null && before.compareTo(reading.units()) == 0) {
                batch.said.putIfAbsent(reading.place(), line.number());
                return new Result(line, Outcome.UNCHANGED, null, null);
            }
            if (batch.said.containsKey(reading.place())) {
                throw new Refusal("depreciation.reading-twice", "units", batch.said.get(reading.place()));
            }
            rules.require(reading.card(), reading.month(), reading.units(), actor);
            act.on(reading);
            batch.said.put(reading.place(), line.number());
            known.put(reading.month(), reading.units());
            return new Result(line, before == null ? Outcome.NEW : Outcome.CORRECTED, before, null);
        } catch (Refusal refusal) {
            return new Result(line, Outcome.REFUSED, null, refusal);
        }
    }

    private Map<YearMonth, BigDecimal> knownOf(long asset) {
        Map<YearMonth, BigDecimal> known = new HashMap<>();
        readings.of(asset).forEach(reading -> known.put(reading.month(), reading.units()));
        return known;
    }

    private Reading understood(Sight sight, Line line) {
        String code = line.asset().strip();
        AssetCard card = register.lookUp(sight, code)
                .orElseThrow(() -> new Refusal("register.unknown-asset", "asset_code", code));
        return new Reading(
                card,
                month(line.month().strip()),
                units(line.units().strip()),
                WrittenText.line(line.source(), "source", LONGEST_SOURCE));
    }

    private static YearMonth month(String text) {
        Matcher found = MONTH.matcher(text);
        if (!found.matches()) {
            throw new Refusal("depreciation.date-unreadable", "month", text);
        }
        return YearMonth.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }

    private static BigDecimal units(String text) {
        if (text.isEmpty()) {
            throw new Refusal("depreciation.value-missing", "units");
        }
        try {
            return PlainDecimal.parse(GROUPED.matcher(text).matches() ? text.replace(",", "") : text);
        } catch (NumberFormatException e) {
            throw new Refusal("depreciation.number-unreadable", "units", text);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> read(Path file) {
        try (SheetRows table = sheets.open(file)) {
            return new ReadingFile(table).read();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Due> due(Sight sight, YearMonth month) {
        String company = sight.reach().company();
        Map<Long, YearMonth> missing = readings.missing(company, month).stream()
                .collect(Collectors.toMap(WorkReadings.Missing::asset, WorkReadings.Missing::month));
        List<Long> ids =
                byUnits.byUnits(company).stream().map(DepreciableCard::id).toList();
        return register.cards(ids).stream()
                .filter(sight::covers)
                .flatMap(card -> due(card, month, missing.get(card.id())).stream())
                .sorted(Comparator.comparing((Due due) -> due.reading() != null).thenComparing(Due::asset))
                .toList();
    }

    /** @param missing null: nothing is */
    private Optional<Due> due(AssetCard card, YearMonth month, YearMonth missing) {
        Map<YearMonth, WorkReadings.Reading> known = readings.of(card.id()).stream()
                .collect(Collectors.toMap(WorkReadings.Reading::month, Function.identity()));
        WorkReadings.Reading reading = known.get(month);
        if (missing == null && reading == null) {
            return Optional.empty();
        }
        YearMonth asked = missing == null ? month : missing;
        return Optional.of(new Due(
                card.code(),
                card.name(),
                asked,
                card.values().text(CardField.UNIT_OF_MEASURE),
                missing == null ? reading : null,
                missing == null && rules.isCharged(card.id(), month),
                known.values().stream()
                        .filter(one -> one.month().isBefore(asked))
                        .max(Comparator.comparing(WorkReadings.Reading::month))
                        .orElse(null)));
    }
}
