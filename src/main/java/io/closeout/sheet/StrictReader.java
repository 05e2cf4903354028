package io.closeout.sheet;

import io.closeout.refusal.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads characters and refuses, with the line, bytes that are none: nothing is replaced silently. */
final class StrictReader extends Reader {
    private static final int BUFFER = 1 << 16;

    private final Metered in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private long line = 1;
    private boolean afterCarriageReturn;

    StrictReader(Path file, Charset charset, int skip) throws IOException {
        in = new Metered(Files.newInputStream(file), Files.size(file));
        decoder = charset.newDecoder();
        in.skipNBytes(skip);
    }

    double progress() {
        return in.progress();
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(to, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            int n = chars.position() - offset;
            if (n > 0 || result.isOverflow()) {
                count(to, offset, n);
                return n;
            }
            if (result.isError()) {
                throw broken(result);
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(0, n));
        bytes.flip();
        ended = n < 0;
    }

    private void count(char[] chars, int offset, int n) {
        for (int i = offset; i < offset + n; i++) {
            char c = chars[i];
            if (c == '\r' || c == '\n' && !afterCarriageReturn) {
                line++;
            }
            afterCarriageReturn = c == '\r';
        }
    }

    private Refusal broken(CoderResult result) {
        boolean atTheEnd = ended && result.isMalformed() && bytes.remaining() == result.length();
        return atTheEnd
                ? new Refusal("sheet.cut-off", Unreadable.FILE, line)
                : new Refusal(
                        "sheet.not-in-charset",
                        Unreadable.FILE,
                        line,
                        decoder.charset().name());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
