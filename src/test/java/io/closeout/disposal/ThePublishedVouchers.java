package io.closeout.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.money.Money;
import io.closeout.voucher.Line;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases: what counts is the sum of debit and of credit per account and detail. */
class ThePublishedVouchers {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comeOutToTheFen(String id, Map<String, String> inputs, CSVRecord expected, List<CSVRecord> lines) {
        VoucherPreview preview = Previews.priced(inputs);

        assertThat(Previews.sums(preview)).isEqualTo(sums(lines));
        assertThat(names(Previews.lines(preview)))
                .containsAllEntriesOf(lines.stream()
                        .collect(Collectors.toMap(
                                line -> line.get("account_code"),
                                line -> line.get("account_name"),
                                (one, same) -> one)));
        assertThat(Previews.lines(preview).map(Line::debit).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.of(expected.get("expect_total_debit")));
        assertThat(Previews.balance(preview, expected.get("expect_pl_account")))
                .isEqualTo(Money.of(expected.get("expect_pl_amount")).negate());
    }

    private static Map<String, String> names(Stream<Line> lines) {
        Map<String, String> names = new TreeMap<>();
        lines.forEach(line -> names.put(line.account().code(), line.account().name()));
        return names;
    }

    private static Map<String, String> sums(List<CSVRecord> lines) {
        Map<String, Money[]> sums = new TreeMap<>();
        for (CSVRecord line : lines) {
            Money[] sum = sums.computeIfAbsent((line.get("account_code") + " " + line.get("detail")).strip(), account ->
                    new Money[] {Money.ZERO, Money.ZERO});
            sum[0] = sum[0].plus(Money.of(line.get("debit")));
            sum[1] = sum[1].plus(Money.of(line.get("credit")));
        }
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((account, sum) -> texts.put(account, sum[0] + "/" + sum[1]));
        return texts;
    }

    static Stream<Arguments> cases() throws IOException {
        List<CSVRecord> lines = read("lines.csv");
        return read("cases.csv").stream()
                .map(row -> Arguments.of(
                        row.get("case_id"),
                        inputs(row.get("inputs")),
                        row,
                        lines.stream()
                                .filter(line -> line.get("case_id").equals(row.get("case_id")))
                                .toList()));
    }

    private static Map<String, String> inputs(String json) {
        try {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> read(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("src/test/resources/cases/vouchers", file))) {
            return CSV.parse(reader).getRecords();
        }
    }
}
