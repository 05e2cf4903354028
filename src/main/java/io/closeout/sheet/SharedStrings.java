package io.closeout.sheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts that the cells of a workbook point to. A register of a million rows has millions of them, so they lie in a
 * temporary file; in memory are where each ends, and those read last.
 */
final class SharedStrings implements Closeable {
    private static final int RECENT = 1 << 14;
    private static final int BUFFER = 1 << 16;
    private static final int FIRST_ENDS = 1 << 10;

    private final FileChannel texts;
    private long[] ends = new long[FIRST_ENDS];
    private int count;

    private final int[] recentIndexes = new int[RECENT];
    private final String[] recent = new String[RECENT];
    private byte[] window = new byte[BUFFER];
    private long windowStart;
    private int windowLength;

    private SharedStrings() throws IOException {
        texts = FileChannel.open(
                Files.createTempFile("closeout-strings-", null),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    static SharedStrings of(InputStream in) throws IOException, XMLStreamException {
        SharedStrings strings = new SharedStrings();
        try {
            strings.store(Xml.of(in));
            return strings;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    private void store(XMLStreamReader xml) throws IOException, XMLStreamException {
        // never closed: it would close the channel
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(texts), BUFFER);
        long end = 0;
        while (Xml.find(xml, "si")) {
            byte[] text = Xml.richText(xml).getBytes(StandardCharsets.UTF_8);
            out.write(text);
            end += text.length;
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, 2 * count);
            }
            ends[count++] = end;
        }
        out.flush();
    }

    String get(int index) throws IOException {
        if (index < 0 || index >= count) {
            throw new IOException("no shared string " + index);
        }
        int slot = index & (RECENT - 1);
        if (recent[slot] == null || recentIndexes[slot] != index) {
            recent[slot] = read(index);
            recentIndexes[slot] = index;
        }
        return recent[slot];
    }

    private String read(int index) throws IOException {
        long start = index == 0 ? 0 : ends[index - 1];
        int length = Math.toIntExact(ends[index] - start);
        if (start < windowStart || start + length > windowStart + windowLength) {
            fill(start, length);
        }
        return Xml.unescaped(new String(window, (int) (start - windowStart), length, StandardCharsets.UTF_8));
    }

    private void fill(long start, int length) throws IOException {
        if (length > window.length) {
            window = new byte[length];
        }
        ByteBuffer buffer = ByteBuffer.wrap(window);
        windowStart = start;
        windowLength = 0;
        for (int n = texts.read(buffer, start); n > 0; n = texts.read(buffer, start + windowLength)) {
            windowLength += n;
        }
        if (windowLength < length) {
            throw new IOException("the temporary file of shared strings is too short");
        }
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
