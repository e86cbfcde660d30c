package org.clientele.notification.followup;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Closed leads in this process. */
final class InMemoryClosedLeads implements ClosedLeads {

    private final Map<String, Long> closed = new HashMap<>();

    @Override
    public void keep(String leadId, long sequence) {
        closed.merge(leadId, sequence, Math::max);
    }

    @Override
    public Map<String, Long> findAll(Collection<String> leadIds) {
        var found = new HashMap<>(closed);
        found.keySet().retainAll(leadIds);
        return found;
    }
}
