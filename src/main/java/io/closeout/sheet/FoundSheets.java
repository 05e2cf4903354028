package io.closeout.sheet;

import io.closeout.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Knows the kinds of files by their first bytes. */
@Component
class FoundSheets implements Sheets {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    @Override
    public SheetRows open(Path file) {
        try {
            byte[] start = start(file);
            if (start.length == 0) {
                throw new Refusal("sheet.empty", Unreadable.FILE);
            }
            if (begins(start, ZIP)) {
                return XlsxRows.open(file);
            }
            if (begins(start, OLE2)) {
                return XlsRows.open(file);
            }
            TextFile text = TextFile.of(file);
            return text.isWebPage() ? HtmlRows.open(text) : CsvRows.open(text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public SheetWriter write(SheetFormat format, OutputStream to) {
        return switch (format) {
            case CSV -> new CsvWriter(to);
            case XLSX -> new XlsxWriter(to);
        };
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(OLE2.length);
        }
    }

    private static boolean begins(byte[] start, byte[] mark) {
        return start.length >= mark.length && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }
}
