package org.clientele.analytics.dashboard.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Somebody, or a team, that can be chosen.
 *
 * @param name as people read it; the id of whoever has none yet
 */
record Choice(String name, String id) {

    static List<Choice> sorted(List<String> ids, Map<String, String> called) {
        return ids.stream()
                .map(id -> new Choice(called.getOrDefault(id, id), id))
                .sorted(Comparator.comparing(Choice::name).thenComparing(Choice::id))
                .toList();
    }
}
