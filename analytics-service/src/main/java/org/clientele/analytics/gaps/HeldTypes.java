package org.clientele.analytics.gaps;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/** Which kinds of contracts each client has: one bit for each, by the numbers of the clients. */
final class HeldTypes {

    private static final int NONE = -1;

    private final int[] codes;
    private final int[] places;
    private final int words;
    private final long[] bits;

    /** @param types the kinds that there are, by the numbers of their codes */
    HeldTypes(BitSet types, int clients) {
        this.codes = types.stream().toArray();
        this.places = new int[types.length()];
        Arrays.fill(places, NONE);
        for (int place = 0; place < codes.length; place++) {
            places[codes[place]] = place;
        }
        this.words = (codes.length + Long.SIZE - 1) / Long.SIZE;
        this.bits = new long[Math.multiplyExact(clients, words)];
    }

    int types() {
        return codes.length;
    }

    void forEachType(IntConsumer taker) {
        for (int type = 0; type < codes.length; type++) {
            taker.accept(type);
        }
    }

    /** The number of the code of a type. */
    int code(int type) {
        return codes[type];
    }

    /** The type of a code that there is. */
    int type(int code) {
        return places[code];
    }

    void hold(int client, int code) {
        int type = places[code];
        bits[client * words + type / Long.SIZE] |= 1L << type;
    }

    boolean has(int client, int type) {
        return (bits[client * words + type / Long.SIZE] & 1L << type) != 0;
    }
}
