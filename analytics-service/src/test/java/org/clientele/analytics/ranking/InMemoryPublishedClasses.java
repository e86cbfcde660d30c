package org.clientele.analytics.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers what was published. */
final class InMemoryPublishedClasses implements PublishedClasses {

    final List<ClassChange> told = new ArrayList<>();
    int breaksOffAfter = Integer.MAX_VALUE;

    @Override
    public Map<String, ClientClass> all() {
        var all = new HashMap<String, ClientClass>();
        told.forEach(change -> all.put(change.clientId(), change.clientClass()));
        return all;
    }

    @Override
    public void publish(List<ClassChange> changes, String currency) {
        for (var change : changes) {
            if (told.size() >= breaksOffAfter) {
                throw new IllegalStateException("crash");
            }
            told.add(change);
        }
    }
}
