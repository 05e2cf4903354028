package io.closeout.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EveryRefusalHasASentence {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CODE = Pattern.compile("new Refusal\\(\\s*\"([a-z.-]+)\"");

    @Test
    void inChineseAndInEnglish() throws IOException {
        Set<String> used = codesInTheSources();
        assertThat(used).contains("disposal.not-sanitised");
        assertThat(sentences("refusals.properties")).containsAll(used);
        assertThat(sentences("refusals_en.properties")).isEqualTo(sentences("refusals.properties"));
    }

    @Test
    void pagesSayTheSameInBothLanguages() throws IOException {
        assertThat(sentences("messages_en.properties")).isEqualTo(sentences("messages.properties"));
        assertThat(sentences("words_en.properties")).isEqualTo(sentences("words.properties"));
    }

    @Test
    void namesThePlaceAndTheRemedyInTheLanguageOfTheReader() {
        Refusal refusal = new Refusal("disposal.asset-in-other-case", "assets", "SRV-001", "D-1");

        assertThat(refusal.sentence(Locale.SIMPLIFIED_CHINESE)).isEqualTo("资产 SRV-001 已在处置单 D-1 中，不能重复申报。");
        assertThat(refusal.sentence(Locale.UK)).isEqualTo("Asset SRV-001 is already in case D-1.");
        assertThat(refusal.sentence(Locale.FRANCE)).startsWith("资产");
    }

    private static Set<String> codesInTheSources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> CODE.matcher(text(file)).results())
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Object> sentences(String file) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            sentences.load(reader);
        }
        return sentences.keySet();
    }
}
