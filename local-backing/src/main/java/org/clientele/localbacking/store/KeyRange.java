package org.clientele.localbacking.store;

import java.util.Arrays;

/** All keys from {@code from} on, up to {@code to}, which is not in it. */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
record KeyRange(byte[] from, byte[] to) {

    /** All keys that begin so. */
    static KeyRange of(byte[] prefix) {
        return new KeyRange(prefix, after(prefix));
    }

    /** The first key beyond all that begin so. */
    static byte[] after(byte[] prefix) {
        var last = prefix.length - 1;
        while (prefix[last] == (byte) 0xFF) {
            last--;
        }
        var next = Arrays.copyOf(prefix, last + 1);
        next[last]++;
        return next;
    }

    /** What remains behind {@code key} when it was the last that was read. */
    KeyRange beyond(byte[] key, boolean backwards) {
        return backwards ? new KeyRange(from, key) : new KeyRange(Arrays.copyOf(key, key.length + 1), to);
    }

    boolean contains(byte[] key) {
        return Arrays.compareUnsigned(from, key) <= 0 && Arrays.compareUnsigned(key, to) < 0;
    }
}
