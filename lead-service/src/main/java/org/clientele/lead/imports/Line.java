package org.clientele.lead.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A line of a file as it is there, without its end. */
final class Line {

    private final byte[] bytes;
    private final long start;
    private final long end;

    /** @param end where the next line begins */
    Line(byte[] bytes, long start, long end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    byte[] bytes() {
        return bytes;
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    long length() {
        return end - start;
    }

    boolean isBlank() {
        for (byte one : bytes) {
            if (one != ' ' && one != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Its text; empty if it is no UTF-8. */
    static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** Text that holds each byte as it is where that is no UTF-8: a character a byte, as ISO 8859-1 has them. */
    static String raw(byte[] bytes) {
        return text(bytes).orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
