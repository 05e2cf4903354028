package io.closeout.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Gives the ledger an empty folder to pick up vouchers from, one for all tests of a run. */
public abstract class WithOutbox {
    private static final Path OUTBOX = newFolder();

    @DynamicPropertySource
    static void outbox(DynamicPropertyRegistry settings) {
        settings.add("closeout.ledger.outbox", () -> OUTBOX);
    }

    protected static Path outbox() {
        return OUTBOX;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("closeout-outbox");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
