package org.clientele.servicedefaults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Reads a body once, within limits, so that it can be hashed and then parsed. What is sent to an upload is left to
 * whoever takes it as a stream, with a limit of its own.
 */
final class BufferedBody extends OncePerRequestFilter {

    static final String ATTRIBUTE = BufferedBody.class.getName();

    private final BodyLimits limits;
    private final Set<String> uploads;
    private final HandlerExceptionResolver problems;

    /**
     * @param limits what is read at most
     * @param uploads the paths, to the letter, that take a POST of any length
     */
    BufferedBody(BodyLimits limits, Set<String> uploads, HandlerExceptionResolver problems) {
        this.limits = limits;
        this.uploads = uploads;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getMethod().equals("POST") && uploads.contains(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = limits.read(request.getInputStream(), request.getContentLengthLong());
        } catch (ProblemException refused) {
            problems.resolveException(request, response, null, refused);
            return;
        }
        request.setAttribute(ATTRIBUTE, body);
        chain.doFilter(new Buffered(request, body), response);
    }

    private static final class Buffered extends HttpServletRequestWrapper {

        private final byte[] body;

        Buffered(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new BytesStream(new ByteArrayInputStream(body));
        }
    }

    private static final class BytesStream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        BytesStream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("a buffered body is read at once");
        }
    }
}
