package org.clientele.lead.routing;

import java.util.HashMap;
import java.util.Map;

/** Turns in memory. */
final class InMemoryTurns implements Turns {

    private final Map<String, Long> taken = new HashMap<>();

    @Override
    public synchronized long take(String name, int count) {
        return taken.merge(name, (long) count, Long::sum) - count;
    }
}
