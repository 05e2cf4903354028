package io.closeout.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who writes a line break into a text that is logged does not begin an entry of their own. */
@ExtendWith(OutputCaptureExtension.class)
class NobodyForgesALogEntry extends Story {
    private static final String FORGED = "2026-01-01T00:00:00 INFO admin signed in";
    private static final Logger LOG = LoggerFactory.getLogger(NobodyForgesALogEntry.class);

    @Test
    void aLineBreakInAMessageBeginsNoEntry(CapturedOutput output) {
        LOG.warn("unknown asset {}", "X\r\n" + FORGED);

        assertThat(output).contains("unknown asset X | " + FORGED);
        assertThat(output.toString().lines()).noneMatch(line -> line.startsWith(FORGED));
    }

    @Test
    void norDoesOneInTheMessageOfAnException(CapturedOutput output) {
        LOG.warn("failed", new IllegalStateException("X\n" + FORGED, new IllegalArgumentException("Y\n" + FORGED)));

        assertThat(output)
                .contains("java.lang.IllegalStateException: X | " + FORGED)
                .contains("\tat " + NobodyForgesALogEntry.class.getName());
        assertThat(output.toString().lines()).noneMatch(line -> line.startsWith(FORGED));
    }

    @Test
    void norDoesAnEscapeSequenceReachTheTerminal(CapturedOutput output) {
        LOG.warn("unknown asset {}", "\u001B[2J\u0007");

        assertThat(output).contains("unknown asset  | [2J | ");
    }
}
