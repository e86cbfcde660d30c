package org.clientele.testkit;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bson.RawBsonDocument;

/**
 * A message between a driver and a store, as <a
 * href="https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/">the wire protocol</a> describes it; of
 * its kinds {@code OP_MSG} is looked into.
 */
final class WireMessage {

    private static final int HEADER = 16;
    private static final int OP_CODE_AT = 12;
    private static final int OP_MSG = 2013;
    private static final int SECTIONS_AT = HEADER + Integer.BYTES;
    private static final byte BODY = 0;
    private static final int LONGEST = 64 << 20;
    private static final Set<String> WRITES = Set.of("insert", "update", "delete");

    private final byte[] all;
    private final ByteBuffer bytes;

    private WireMessage(byte[] all) {
        this.all = all;
        this.bytes = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The next of a stream, none at its end. */
    static Optional<WireMessage> next(InputStream stream) throws IOException {
        var data = new DataInputStream(stream);
        var length = new byte[Integer.BYTES];
        try {
            data.readFully(length);
            int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (size < HEADER || size > LONGEST) {
                throw new IOException("no message has " + size + " bytes");
            }
            var message = Arrays.copyOf(length, size);
            data.readFully(message, Integer.BYTES, size - Integer.BYTES);
            return Optional.of(new WireMessage(message));
        } catch (EOFException ended) {
            return Optional.empty();
        }
    }

    void writeTo(OutputStream stream) throws IOException {
        stream.write(all);
    }

    boolean isWrite() {
        return bytes.getInt(OP_CODE_AT) == OP_MSG && WRITES.contains(command());
    }

    private String command() {
        return bytes.get(SECTIONS_AT) == BODY
                ? new RawBsonDocument(all, SECTIONS_AT + 1, bytes.getInt(SECTIONS_AT + 1)).getFirstKey()
                : "";
    }

    /** A write with the first half of its documents; none if it has one or is no write. */
    Optional<WireMessage> firstHalf() {
        return isWrite() ? documentsAt().flatMap(this::firstHalf) : Optional.empty();
    }

    /** Where the list of documents is; drivers put it last. */
    private Optional<Integer> documentsAt() {
        int at = SECTIONS_AT + 1 + bytes.getInt(SECTIONS_AT + 1);
        return at < all.length ? Optional.of(at + 1) : Optional.empty();
    }

    private Optional<WireMessage> firstHalf(int list) {
        int first = afterName(list + Integer.BYTES);
        int half = count(first) / 2;
        if (half == 0) {
            return Optional.empty();
        }
        int end = skip(first, half);
        var shorter = new WireMessage(Arrays.copyOf(all, end));
        shorter.bytes.putInt(0, end).putInt(list, end - list);
        return Optional.of(shorter);
    }

    private int afterName(int name) {
        int at = name;
        while (bytes.get(at) != 0) {
            at++;
        }
        return at + 1;
    }

    private int count(int first) {
        int count = 0;
        for (int at = first; at < all.length; at = skip(at, 1)) {
            count++;
        }
        return count;
    }

    private int skip(int at, int documents) {
        int next = at;
        for (int document = 0; document < documents; document++) {
            next += bytes.getInt(next);
        }
        return next;
    }
}
