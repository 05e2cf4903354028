package io.closeout.sheet;

import io.closeout.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file of characters and the charset they are in. Without a byte order mark it is UTF-8 or GB18030 (of which GBK and
 * GB2312 are parts), decided on the first megabyte that holds anything but ASCII; the rest is verified as it is read.
 */
final class TextFile {
    private static final int MEGABYTE = 1 << 20;
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Pattern TABLE = Pattern.compile("<table\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_MARKUP =
            Pattern.compile("\\A\\s*(<\\?xml|<!doctype|<html|mime-version:)", Pattern.CASE_INSENSITIVE);

    private final Path file;
    private final Charset charset;
    private final int mark;
    private final String head;

    private TextFile(Path file, Charset charset, int mark, byte[] first) {
        this.file = file;
        this.charset = charset;
        this.mark = mark;
        this.head = new String(first, mark, first.length - mark, charset);
    }

    static TextFile of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(MEGABYTE);
            int b0 = first[0] & 0xFF;
            int b1 = first.length > 1 ? first[1] & 0xFF : -1;
            int b2 = first.length > 2 ? first[2] & 0xFF : -1;
            if (b0 == 0xEF && b1 == 0xBB && b2 == 0xBF) {
                return new TextFile(file, StandardCharsets.UTF_8, 3, first);
            }
            if (b0 == 0xFF && b1 == 0xFE) {
                return new TextFile(file, StandardCharsets.UTF_16LE, 2, first);
            }
            if (b0 == 0xFE && b1 == 0xFF) {
                return new TextFile(file, StandardCharsets.UTF_16BE, 2, first);
            }
            for (byte b : first) {
                if (b == 0) {
                    throw new Refusal("sheet.unknown-kind", Unreadable.FILE);
                }
            }
            return new TextFile(file, charset(first, in), 0, first);
        }
    }

    private static Charset charset(byte[] first, InputStream rest) throws IOException {
        for (byte[] block = first; block.length > 0; block = rest.readNBytes(MEGABYTE)) {
            for (int i = 0; i < block.length; i++) {
                if (block[i] < 0) {
                    ByteBuffer telling = ByteBuffer.allocate(MEGABYTE).put(block, i, block.length - i);
                    telling.put(rest.readNBytes(telling.remaining()));
                    return isUtf8(telling.flip()) ? StandardCharsets.UTF_8 : CHINESE;
                }
            }
        }
        return StandardCharsets.UTF_8;
    }

    /**
     * By majority, so that one damaged character makes a UTF-8 file one with a damaged character and not a Chinese one:
     * of GB18030 text some characters happen to be UTF-8 too, but far fewer than are not.
     */
    private static boolean isUtf8(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.remaining());
        int broken = 0;
        CoderResult result = decoder.decode(bytes, chars, false);
        while (result.isError()) {
            broken++;
            bytes.position(bytes.position() + result.length());
            result = decoder.decode(bytes, chars, false);
        }
        long whole = chars.flip().chars().filter(c -> c >= 0x80).count();
        return broken == 0 || whole > broken;
    }

    /** Whether it is a web page with a table; anything else in mark-up is refused. */
    boolean isWebPage() {
        String start = head.stripLeading();
        if (start.startsWith("<") && TABLE.matcher(start).find()) {
            return true;
        }
        if (OTHER_MARKUP.matcher(start).find()) {
            throw new Refusal("sheet.unknown-kind", Unreadable.FILE);
        }
        return false;
    }

    /** The first megabyte; its last character may be broken. */
    String head() {
        return head;
    }

    long size() throws IOException {
        return Files.size(file);
    }

    /** The last megabyte in lower case; its first character may be broken. */
    String tail() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long from = Math.max(mark, channel.size() - MEGABYTE);
            // an even distance from the mark keeps UTF-16 in step
            channel.position(from - (from - mark) % 2);
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - channel.position()));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // read on
            }
            return charset.decode(bytes.flip()).toString().toLowerCase(Locale.ROOT);
        }
    }

    StrictReader reader() throws IOException {
        return new StrictReader(file, charset, mark);
    }
}
