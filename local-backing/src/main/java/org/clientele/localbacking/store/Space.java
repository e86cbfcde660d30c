package org.clientele.localbacking.store;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The keys of one collection or one index, which all begin with its number. */
record Space(int number) {

    static final int PREFIX = Integer.BYTES;

    /** The space that a key is in. */
    static Space of(byte[] key) {
        return new Space(ByteBuffer.wrap(key).getInt());
    }

    /** What the key is within its space. */
    static byte[] within(byte[] key) {
        return Arrays.copyOfRange(key, PREFIX, key.length);
    }

    byte[] key(byte[]... parts) {
        var length = PREFIX;
        for (var part : parts) {
            length += part.length;
        }
        var key = ByteBuffer.allocate(length).putInt(number);
        for (var part : parts) {
            key.put(part);
        }
        return key.array();
    }

    KeyRange all() {
        return KeyRange.of(key());
    }
}
