package org.clientele.lead.routing;

import java.util.HashMap;
import java.util.Map;

/** How many open leads everybody has, those included that are being decided together. */
final class Loads {

    private final Map<String, Integer> open;

    Loads(Map<String, Integer> open) {
        this.open = new HashMap<>(open);
    }

    int of(Roster.Member member) {
        return open.getOrDefault(member.salespersonId(), 0);
    }

    void add(String salespersonId) {
        open.merge(salespersonId, 1, Integer::sum);
    }
}
