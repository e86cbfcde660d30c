package org.clientele.lead.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a stream line by line; of a line that is longer than any row may be only the beginning is held. */
final class Lines {

    /** Bytes of a line that are held; four times what a row may have, so that rejected ones are kept whole. */
    static final int LONGEST = 4 * 1024 * 1024;

    private final InputStream stream;
    private final byte[] buffer = new byte[64 * 1024];
    private int next;
    private int filled;
    private long at;

    /** @param at where in the file the stream begins */
    Lines(InputStream stream, long at) {
        this.stream = stream;
        this.at = at;
    }

    /** The next line, null at the end. */
    @Nullable
    Line next() {
        var start = at;
        var line = new ByteArrayOutputStream(256);
        while (fill()) {
            int from = next;
            while (next < filled && buffer[next] != '\n') {
                next++;
            }
            line.write(buffer, from, Math.min(next - from, LONGEST - line.size()));
            at += next - from;
            if (next < filled) {
                next++;
                at++;
                return new Line(withoutReturn(line.toByteArray()), start, at);
            }
        }
        return at == start ? null : new Line(withoutReturn(line.toByteArray()), start, at);
    }

    private static byte[] withoutReturn(byte[] line) {
        return line.length > 0 && line[line.length - 1] == '\r' ? Arrays.copyOf(line, line.length - 1) : line;
    }

    private boolean fill() {
        if (next < filled) {
            return true;
        }
        try {
            filled = Math.max(0, stream.read(buffer));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        next = 0;
        return filled > 0;
    }
}
