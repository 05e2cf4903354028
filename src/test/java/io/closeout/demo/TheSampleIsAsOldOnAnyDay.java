package io.closeout.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class TheSampleIsAsOldOnAnyDay {
    private static final LocalDate FIRST = LocalDate.of(2027, 12, 15);
    private static final LocalDate LAST = LocalDate.of(2028, 4, 2);

    @Test
    void andNothingHappensTomorrow() throws IOException {
        List<CSVRecord> rows = rows();
        assertThat(rows).hasSizeGreaterThan(300);
        for (LocalDate today = FIRST; today.isBefore(LAST); today = today.plusDays(1)) {
            YearMonth lastMonth = YearMonth.from(today).minusMonths(1);
            for (CSVRecord row : rows) {
                SampleAsset asset = new SampleAsset(row, today);
                CardValues values = asset.values();
                LocalDate added = values.date(CardField.IN_SERVICE_DATE);
                assertThat(added).as(row.toString()).isBeforeOrEqualTo(today);
                assertThat(ChronoUnit.MONTHS.between(YearMonth.from(added), YearMonth.from(today)))
                        .as(row.toString())
                        .isEqualTo(Integer.parseInt(row.get("added_months_ago")));
                for (CardField since : List.of(CardField.LAST_MAINTENANCE_DATE, CardField.LAST_COUNTED_DATE)) {
                    assertThat(!values.has(since) || !values.date(since).isBefore(added))
                            .as(since + " " + row)
                            .isTrue();
                }
                assertThat(asset.events()).allSatisfy(event -> assertThat(event.period())
                        .isBetween(YearMonth.from(added).plusMonths(1), lastMonth));
            }
        }
    }

    private static List<CSVRecord> rows() throws IOException {
        try (Reader file = new InputStreamReader(
                SampleAsset.class.getResourceAsStream("/demo/register.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)
                    .getRecords();
        }
    }
}
