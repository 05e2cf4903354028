package io.closeout.document;

import io.closeout.audit.AuditTrail;
import io.closeout.audit.ContentHash;
import io.closeout.refusal.Refusal;
import io.closeout.refusal.WrittenText;
import io.closeout.time.BusinessClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contents lie in a folder by their hash; a content without a row is what a failed transaction left, and harmless. */
@Component
@Transactional(noRollbackFor = Refusal.class)
class FolderOfDocuments implements Documents {
    private static final int SHELF = 2;
    private static final int LONGEST_NAME = 200;

    private final KeptDocuments kept;
    private final DocumentSettings settings;
    private final AuditTrail audit;
    private final BusinessClock clock;

    FolderOfDocuments(KeptDocuments kept, DocumentSettings settings, AuditTrail audit, BusinessClock clock) {
        this.kept = kept;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Document keep(String company, String name, InputStream content, String actor) {
        String called = WrittenText.line(shortened(name), "file", LONGEST_NAME);
        try {
            Files.createDirectories(settings.folder());
            Path incoming = Files.createTempFile(settings.folder(), "incoming", "");
            try {
                String hash = copy(content, incoming);
                long size = Files.size(incoming);
                if (size == 0) {
                    throw new Refusal("document.empty", "file", name);
                }
                Path place = place(hash);
                Files.createDirectories(place.getParent());
                Files.move(incoming, place, StandardCopyOption.REPLACE_EXISTING);
                Document document = kept.save(new DocumentEntity(company, called, hash, size, actor, clock.now()))
                        .toDocument();
                audit.record(company, actor, "document.kept", "document/" + document.id(), called + " " + hash);
                return document;
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String copy(InputStream content, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            return ContentHash.copying(content, out);
        }
    }

    /** The end of a name says what kind of file it is. */
    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    @Override
    @Transactional(readOnly = true)
    public Document document(long id) {
        return kept.findById(id)
                .map(DocumentEntity::toDocument)
                .orElseThrow(() -> new Refusal("document.unknown", "", id));
    }

    @Override
    public Path content(Document document) {
        return place(document.hash());
    }

    private Path place(String hash) {
        return settings.folder().resolve(hash.substring(0, SHELF)).resolve(hash);
    }
}
