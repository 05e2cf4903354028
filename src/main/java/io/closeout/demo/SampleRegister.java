package io.closeout.demo;

import io.closeout.register.CardChecks;
import io.closeout.register.CardValues;
import io.closeout.register.Cards;
import io.closeout.register.Change;
import io.closeout.time.BusinessClock;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The assets the demo companies have from their first start: {@code demo/register.csv}. */
@Component
@Profile("demo")
class SampleRegister {
    private static final String FILE = "demo/register.csv";
    private static final CSVFormat ROWS =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** With which the cards are opened. */
    static final Change OPENING = new Change("system", "演示台账", FILE);

    private final Cards cards;
    private final ChargedElsewhere elsewhere;
    private final BusinessClock clock;

    SampleRegister(Cards cards, ChargedElsewhere elsewhere, BusinessClock clock) {
        this.cards = cards;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /** Cards of assets whose every month Closeout charges itself. */
    List<CardValues> chargedHere(String company) {
        return assets(company).stream()
                .filter(SampleAsset::chargedHere)
                .map(SampleAsset::values)
                .toList();
    }

    /** All others, with what was charged elsewhere up to last month. */
    List<CardValues> takenOver(String company) {
        CardChecks checks = cards.checks(company);
        return assets(company).stream()
                .filter(asset -> !asset.chargedHere())
                .map(asset -> elsewhere.upTo(clock.thisMonth().minusMonths(1), asset, checks.draft(asset.values())))
                .toList();
    }

    private List<SampleAsset> assets(String company) {
        try (Reader file = new InputStreamReader(
                SampleRegister.class.getClassLoader().getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            return ROWS.parse(file).stream()
                    .map(row -> new SampleAsset(row, clock.today()))
                    .filter(asset -> asset.belongsTo(company))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
