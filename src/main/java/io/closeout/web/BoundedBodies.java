package io.closeout.web;

import io.closeout.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what a call of the interface may send, as what it sends is held in memory. A declared size is refused before the
 * body is read, a hidden one while it is read.
 */
class BoundedBodies extends OncePerRequestFilter {
    /** In megabytes. */
    private static final int LARGEST = 1;

    /** In megabytes: some hundred thousand assets to be priced, a row each. */
    private static final int LARGEST_FILE = 16;

    private static final int MEGABYTE = 1024 * 1024;

    private final RequestMatcher calls;

    BoundedBodies(RequestMatcher calls) {
        this.calls = calls;
    }

    /** The body went on longer than it may; {@link ApiRefusals} says so. */
    static class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        private final int megabytes;

        TooLarge(int megabytes) {
            super("the body is larger than " + megabytes + " MB");
            this.megabytes = megabytes;
        }

        Refusal refusal() {
            return new Refusal("request.body-too-large", "", megabytes);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !calls.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int megabytes = ScheduleApi.takesFile(request) ? LARGEST_FILE : LARGEST;
        if (request.getContentLengthLong() > (long) megabytes * MEGABYTE) {
            RefusedRequest.answer(request, response, HttpStatus.PAYLOAD_TOO_LARGE, new TooLarge(megabytes).refusal());
        } else {
            chain.doFilter(new Bounded(request, megabytes), response);
        }
    }

    private static final class Bounded extends HttpServletRequestWrapper {
        private final int megabytes;

        Bounded(HttpServletRequest request, int megabytes) {
            super(request);
            this.megabytes = megabytes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), megabytes);
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private final int megabytes;
        private long left;

        Counted(ServletInputStream body, int megabytes) {
            this.body = body;
            this.megabytes = megabytes;
            this.left = (long) megabytes * MEGABYTE;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = body.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) throws TooLarge {
            left -= bytes;
            if (left < 0) {
                throw new TooLarge(megabytes);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
