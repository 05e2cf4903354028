package io.closeout.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how much of a stream of known length has been read. */
final class Metered extends FilterInputStream {
    private final long length;
    private long read;

    Metered(InputStream in, long length) {
        super(in);
        this.length = length;
    }

    double progress() {
        return length <= 0 ? 1 : Math.min(1, (double) read / length);
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        read += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] to, int offset, int count) throws IOException {
        int n = in.read(to, offset, count);
        read += Math.max(0, n);
        return n;
    }

    @Override
    public long skip(long count) throws IOException {
        long n = in.skip(count);
        read += n;
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
