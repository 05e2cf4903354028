package io.closeout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

/** Sum, sign, floor and gaps: the sentence names the table, the method, the year and the remedy. */
class ACustomMethodIsCheckedBeforeItRuns {
    private static final Path TABLE = Path.of("decisions/DetermineCustomDepreciation.dmn");

    @Test
    void whatWeShipMayRun() throws IOException {
        CustomMethodRows rows = rows(Files.readString(TABLE));

        rows.requireSound();
        assertThat(rows.of("RAPID_4").text()).isEqualTo("RAPID_4=4:3:2:1");
        assertThat(rows.of("FRONT_3").text()).isEqualTo("FRONT_3=5:3:2");
    }

    @Test
    void ratesAreKeptExactly() throws IOException {
        String table = Files.readString(TABLE).replace("\"0.40\"", "\"0.375\"").replace("\"0.10\"", "\"0.125\"");

        assertThat(rows(table).of("RAPID_4").text()).isEqualTo("RAPID_4=375:300:200:125");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"0.10\" | \"0.09\" | RAPID_4 | custom-method-sum | Custom method \"RAPID_4\" of table DetermineCustomDepreciation comes to 0.99 by depreciation year 4: rates have to add up to exactly 1, weights to more than zero. Correct it.",
                "\"0.20\" | \"0.31\" | RAPID_4 | custom-method-below-residual | The rates of custom method \"RAPID_4\" in table DetermineCustomDepreciation come to 1.01 by depreciation year 3, more than 1: the book value would fall below the residual value. Lower them.",
                "\"0.20\" | \"-0.20\" | RAPID_4 | custom-method-negative | -0.20 is negative for depreciation year 3 of custom method \"RAPID_4\" in table DetermineCustomDepreciation. Write zero or more.",
                "\"3\" | \"-3\" | FRONT_3 | custom-method-negative | -3 is negative for depreciation year 2 of custom method \"FRONT_3\" in table DetermineCustomDepreciation. Write zero or more.",
                "<text>2</text> | <text>7</text> | RAPID_4 | custom-method-year-missing | Custom method \"RAPID_4\" of table DetermineCustomDepreciation has no rule for depreciation year 2 (of 7). Write it.",
                "<text>2</text> | <text>1</text> | RAPID_4 | custom-method-overlap | Custom method \"RAPID_4\" of table DetermineCustomDepreciation has several rules for depreciation year 1, or a cell that is no quoted text. Correct it.",
                "\"WEIGHT\"</text>\\n        </outputEntry>\\n        <outputEntry id=\"Entry_Front3_2_Part\"> | \"RATE\"</text>\\n        </outputEntry>\\n        <outputEntry id=\"Entry_Front3_2_Part\"> | FRONT_3 | custom-method-mixed | Depreciation year 2 of custom method \"FRONT_3\" in table DetermineCustomDepreciation is a rate, and year 1 is not. Write rates or weights in every year.",
                "\"5\" | \"2.5\" | FRONT_3 | custom-method-too-fine | 2.5 is too fine or too large for depreciation year 1 of custom method \"FRONT_3\" in table DetermineCustomDepreciation: rates have up to six decimals, weights are whole and go up to a million. Correct it.",
                "\"0.30\" | \"0.3O\" | RAPID_4 | custom-method-not-a-part | \"RATE 0.3O\" is neither rate nor weight for depreciation year 2 of custom method \"RAPID_4\" in table DetermineCustomDepreciation. Write RATE \"0.35\" or WEIGHT \"4\".",
                "<text>\"0.30\"</text> | <text></text> | RAPID_4 | custom-method-not-a-part | \"RATE\" is neither rate nor weight for depreciation year 2 of custom method \"RAPID_4\" in table DetermineCustomDepreciation. Write RATE \"0.35\" or WEIGHT \"4\".",
                "\"0.30\" | \"0.3000001\" | RAPID_4 | custom-method-too-fine | 0.3000001 is too fine or too large for depreciation year 2 of custom method \"RAPID_4\" in table DetermineCustomDepreciation: rates have up to six decimals, weights are whole and go up to a million. Correct it.",
                "\"FRONT_3\" | \"FRONT_9\" | FRONT_3 | custom-method-year-missing | Custom method \"FRONT_3\" of table DetermineCustomDepreciation has no rule for depreciation year 1 (of 3). Write it."
            })
    void whatMayNotRunIsNeitherAskedNorDeployed(
            String part, String instead, String code, String refusal, String sentence) throws IOException {
        String table = Files.readString(TABLE);
        String changed = replacedOnce(table, part.replace("\\n", "\n"), instead.replace("\\n", "\n"));

        assertThatThrownBy(() -> rows(changed).of(code)).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.code()).isEqualTo("register." + refusal);
            assertThat(refused.sentence(Locale.ENGLISH)).isEqualTo(sentence);
            assertThat(refused.sentence(Locale.SIMPLIFIED_CHINESE)).contains("DetermineCustomDepreciation", code);
        });
        assertThatThrownBy(() -> ModelDeployment.requireSound(
                        "DetermineCustomDepreciation.dmn",
                        new ByteArrayResource(changed.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCodeThatNoRuleHasIsNamed() throws IOException {
        CustomMethodRows rows = rows(Files.readString(TABLE));

        assertThatThrownBy(() -> rows.of("SLOW_9")).hasMessageContaining("register.custom-method-unknown");
    }

    private static String replacedOnce(String text, String part, String instead) {
        int at = text.indexOf(part);
        assertThat(at).as(part).isPositive();
        return text.substring(0, at) + instead + text.substring(at + part.length());
    }

    private static CustomMethodRows rows(String table) {
        return new CustomMethodRows(
                Dmn.readModelFromStream(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))));
    }
}
