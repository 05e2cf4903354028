package io.closeout.intake;

import io.closeout.document.Documents;
import io.closeout.intake.RegisterReading.RegisterFile;
import io.closeout.register.CardValues;
import io.closeout.register.Cards;
import io.closeout.register.Change;
import java.util.BitSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers the rows of a checked file, a part in a transaction; parts that are in already change nothing. */
@Component
class Registration {
    private static final int PART = 1000;

    private final RegisterImportTable imports;
    private final FindingRows findings;
    private final RegisterReading files;
    private final Documents documents;
    private final Cards cards;
    private final ImportProgress progress;
    private final TransactionTemplate transaction;

    Registration(
            RegisterImportTable imports,
            FindingRows findings,
            RegisterReading files,
            Documents documents,
            Cards cards,
            ImportProgress progress,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.findings = findings;
        this.files = files;
        this.documents = documents;
        this.cards = cards;
        this.progress = progress;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run(long importId) {
        ImportEntity chosen = imports.findById(importId).orElseThrow();
        BitSet faulty = findings.faultyLines(importId);
        Change change = new Change(chosen.appliedBy(), "", "import/" + importId);
        try (RegisterFile file = files.open(
                chosen.company(), documents.content(documents.document(chosen.documentId())), chosen.profile())) {
            for (List<RegisterFile.Row> part = file.next(PART); !part.isEmpty(); part = file.next(PART)) {
                List<CardValues> good = good(part, faulty);
                progress.tell(importId, file.progress(), () -> cards.registerAll(chosen.company(), good, change));
            }
        }
        transaction.executeWithoutResult(
                status -> imports.lockById(importId).orElseThrow().enter(ImportStatus.APPLIED));
    }

    private static List<CardValues> good(List<RegisterFile.Row> part, BitSet faulty) {
        return part.stream()
                .map(RegisterFile.Row::reading)
                .filter(reading -> !faulty.get(reading.line()))
                .map(CardReading::values)
                .toList();
    }
}
