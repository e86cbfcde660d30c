package org.clientele.local.promises;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is done to a platform that works. */
enum Fault {
    /** Services end themselves at named points of their work. */
    CRASHES,
    /** Any part is killed at any moment. */
    KILLS,
    BROKER_KILLED,
    /** What services said to each other arrives again, late. */
    SAID_AGAIN,
    STORE_SLOW,
    STORE_AWAY,
    STORE_HALF_WRITTEN,
    STORE_UNANSWERED;

    /** Half of them in some order; a seed that is even and the next one have all. */
    static List<Fault> drawn(long seed) {
        var all = new ArrayList<>(List.of(values()));
        Collections.shuffle(all, new Random(seed >> 1));
        int half = all.size() / 2;
        return seed % 2 == 0 ? all.subList(0, half) : all.subList(half, all.size());
    }
}
