package org.clientele.notification.followup;

import java.util.HashMap;
import java.util.Map;

/** Departures in this process. */
final class InMemoryDepartures implements Departures {

    private final Map<String, Long> newest = new HashMap<>();

    @Override
    public long newest(String clientId) {
        return newest.getOrDefault(clientId, 0L);
    }

    @Override
    public void keep(String clientId, long sequence) {
        newest.merge(clientId, sequence, Math::max);
    }
}
