package io.closeout.erp;

import io.closeout.voucher.LedgerGateway;
import io.closeout.voucher.Voucher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;

/**
 * A ledger that imports files: per voucher a CSV and an hledger journal named by the key, in
 * {@code <outbox>/<company>/<period>/}. The journal appears last and at once, so its presence says that the voucher was
 * delivered. A file {@code closed-<period>} in the company's folder says that the ledger takes nothing more for it.
 */
@Component
class FileGateway implements LedgerGateway {
    private final FileGatewaySettings settings;

    FileGateway(FileGatewaySettings settings) {
        this.settings = settings;
    }

    @Override
    public Answer deliver(Voucher voucher) {
        Path company = settings.outbox().resolve(voucher.company());
        Path folder = company.resolve(voucher.period().toString());
        Path journal = folder.resolve(voucher.key() + ".journal");
        if (Files.exists(journal)) {
            return posted(journal);
        }
        if (Files.exists(company.resolve("closed-" + voucher.period()))) {
            return new Answer.Refused("总账期间 " + voucher.period() + " 已关闭");
        }
        try {
            Files.createDirectories(folder);
            write(folder.resolve(voucher.key() + ".csv"), VoucherFiles.csv(voucher));
            write(journal, VoucherFiles.journal(voucher));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write voucher " + voucher.key() + " to " + folder, e);
        }
        return posted(journal);
    }

    private Answer posted(Path journal) {
        return new Answer.Posted(settings.outbox().relativize(journal).toString());
    }

    private static void write(Path file, String content) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), ".draft-", null);
        Files.writeString(draft, content, StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
