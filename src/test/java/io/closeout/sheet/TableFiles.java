package io.closeout.sheet;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.closeout.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;

/** Words for tests about tables in files. */
final class TableFiles {
    static final Charset GBK = Charset.forName("GBK");

    private TableFiles() {}

    static List<SheetRow> rows(byte[] content) {
        return withFile(content, file -> {
            List<SheetRow> rows = new ArrayList<>();
            try (SheetRows read = new FoundSheets().open(file)) {
                read.forEachRemaining(rows::add);
            }
            return rows;
        });
    }

    static List<SheetRow> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<List<String>> cells(byte[] content) {
        return rows(content).stream().map(SheetRow::cells).toList();
    }

    static List<List<String>> cells(String text) {
        return rows(text).stream().map(SheetRow::cells).toList();
    }

    static Refusal refusal(byte[] content) {
        return catchThrowableOfType(Refusal.class, () -> rows(content));
    }

    static byte[] file(Workbook workbook, Consumer<Workbook> filling) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (workbook) {
            filling.accept(workbook);
            workbook.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return content.toByteArray();
    }

    static byte[] written(SheetFormat format, List<List<Cell>> rows) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (SheetWriter sheet = new FoundSheets().write(format, content)) {
            rows.forEach(sheet::row);
            sheet.end();
        }
        return content.toByteArray();
    }

    static byte[] bytes(int... bytes) {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return content;
    }

    static byte[] together(byte[]... pieces) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            content.writeBytes(piece);
        }
        return content.toByteArray();
    }

    interface Reading<T> {
        T read(Path file) throws IOException;
    }

    static <T> T withFile(byte[] content, Reading<T> reading) {
        try {
            Path file = Files.createTempFile("table-", ".xls");
            try {
                return reading.read(Files.write(file, content));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Change {
        String of(String xml);
    }

    static byte[] changed(byte[] workbook, String part, Change change) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(content)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] xml = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(part)
                                ? change.of(new String(xml, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : xml);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return content.toByteArray();
    }
}
