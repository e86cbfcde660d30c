package org.clientele.analytics.classes;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/** Moments that were taken, in this process. */
final class InMemoryTakenMoments implements TakenMoments {

    private final TreeMap<Instant, Instant> taken = new TreeMap<>();

    @Override
    public Optional<Instant> last() {
        return taken.isEmpty() ? Optional.empty() : Optional.of(taken.lastKey());
    }

    @Override
    public void note(Instant moment, Instant readUntil) {
        taken.putIfAbsent(moment, readUntil);
    }
}
