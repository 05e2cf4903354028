package io.closeout.intake;

import io.closeout.document.Documents;
import io.closeout.intake.FindingRows.Found;
import io.closeout.intake.RegisterReading.RegisterFile;
import io.closeout.refusal.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file as if it were imported and writes down what it finds, and nothing else. */
@Component
class DryRun {
    private static final int PART = 1000;
    /** Of the time of a dry run, what the first pass over the file takes. */
    private static final double FIRST_PASS = 0.2;

    private final RegisterImportTable imports;
    private final FindingRows findings;
    private final RegisterReading files;
    private final RowChecks rowChecks;
    private final Documents documents;
    private final ImportProgress progress;
    private final TransactionTemplate transaction;

    DryRun(
            RegisterImportTable imports,
            FindingRows findings,
            RegisterReading files,
            RowChecks rowChecks,
            Documents documents,
            ImportProgress progress,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.findings = findings;
        this.files = files;
        this.rowChecks = rowChecks;
        this.documents = documents;
        this.progress = progress;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @throws Refusal                   if the file as a whole cannot be read
     * @throws ImportProgress.StopAsked if a person asked it to stop
     */
    void run(long importId) {
        ImportEntity begun = imports.findById(importId).orElseThrow();
        Path content = documents.content(documents.document(begun.documentId()));
        transaction.executeWithoutResult(status -> findings.delete(importId));
        RegisterReading.FirstPass first =
                files.survey(content, begun.profile(), share -> progress.tell(importId, FIRST_PASS * share));
        Surveyed surveyed = first.surveyed();
        if (!surveyed.faults().isEmpty()) {
            throw surveyed.faults().get(0);
        }
        if (!surveyed.questions().isEmpty()) {
            transaction.executeWithoutResult(
                    status -> locked(importId).asks(surveyed.questions().get(0)));
            return;
        }
        DryRunTally tally = new DryRunTally();
        RowChecks.OfFile checks = rowChecks.of(begun.reach(), first);
        try (RegisterFile file = files.open(begun.company(), content, surveyed.profile())) {
            for (List<RegisterFile.Row> part = file.next(PART); !part.isEmpty(); part = file.next(PART)) {
                List<Found> found = new ArrayList<>();
                checks.check(file, part, found, tally);
                transaction.executeWithoutResult(status -> findings.insert(importId, found));
                progress.tell(importId, FIRST_PASS + (1 - FIRST_PASS) * file.progress());
            }
        }
        DryRunResult result = tally.toResult(surveyed.assumptions());
        transaction.executeWithoutResult(status -> locked(importId).checked(surveyed.profile(), result));
    }

    private ImportEntity locked(long importId) {
        return imports.lockById(importId).orElseThrow();
    }
}
