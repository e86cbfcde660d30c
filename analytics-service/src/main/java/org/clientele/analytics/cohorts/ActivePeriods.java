package org.clientele.analytics.cohorts;

import java.util.function.IntConsumer;

/** In which periods each client was active: one bit for each, by the numbers of the clients. */
final class ActivePeriods {

    private final long[] bits;
    private final int words;

    ActivePeriods(int clients, int periods) {
        this.words = (periods + Long.SIZE - 1) / Long.SIZE;
        this.bits = new long[Math.multiplyExact(clients, words)];
    }

    /** Marks some periods, both ends inclusive. */
    void mark(int client, int from, int to) {
        for (int period = from; period <= to; period++) {
            bits[client * words + period / Long.SIZE] |= 1L << period;
        }
    }

    void forEach(int client, IntConsumer taker) {
        for (int word = 0; word < words; word++) {
            for (long rest = bits[client * words + word]; rest != 0; rest &= rest - 1) {
                taker.accept(word * Long.SIZE + Long.numberOfTrailingZeros(rest));
            }
        }
    }
}
