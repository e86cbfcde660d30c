package org.clientele.localbacking.store;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Where a document is in its collection: the ordered bytes of its {@code _id}, or of a number where it has none. */
@SuppressWarnings("ArrayRecordComponent") // read only, compared by its content
record Position(byte[] bytes) {

    /** The place of a document without an {@code _id}. */
    static Position numbered(long number) {
        return new Position(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position position && Arrays.equals(bytes, position.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
