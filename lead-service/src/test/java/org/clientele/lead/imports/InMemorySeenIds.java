package org.clientele.lead.imports;

import java.util.HashMap;
import java.util.Map;

/** Seen ids in memory. */
final class InMemorySeenIds implements SeenIds {

    private final Map<String, Map<String, Long>> seen = new HashMap<>();

    @Override
    public Map<String, Long> firstRows(String importId, Map<String, Long> rows) {
        var ofImport = seen.computeIfAbsent(importId, first -> new HashMap<>());
        var first = new HashMap<String, Long>();
        rows.forEach((id, row) -> {
            ofImport.putIfAbsent(id, row);
            first.put(id, ofImport.get(id));
        });
        return first;
    }

    @Override
    public void forget(String importId) {
        seen.remove(importId);
    }
}
