package org.clientele.eventdelivery.counting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts by key as they are at one moment; what was never counted under a key is left out. */
public final class Moment {

    private final Counts counts;
    private final Plan plan;

    Moment(Counts counts, Plan plan) {
        this.counts = counts;
        this.plan = plan;
    }

    /** Those under these keys. */
    public Map<String, Map<String, Long>> of(Collection<String> keys) {
        return counts.of(keys, plan);
    }

    /** All under keys that begin like this, by the rest of the key. */
    public Map<String, Map<String, Long>> beginning(String beginning) {
        return beginning(beginning, "", 0);
    }

    /** The first so many of those, in order, from this rest of a key on. */
    public Map<String, Map<String, Long>> beginning(String beginning, String from, int limit) {
        var rests = new LinkedHashMap<String, Map<String, Long>>();
        counts.from(beginning, beginning + from, limit, plan)
                .forEach((key, counted) -> rests.put(key.substring(beginning.length()), counted));
        return rests;
    }
}
