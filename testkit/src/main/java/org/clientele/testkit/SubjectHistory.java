package org.clientele.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a reader of a topic has seen of one subject so far. */
final class SubjectHistory {

    private final String name;
    /** The ids of the events that came with a number, by their types. */
    private final Map<Long, Map<String, String>> events = new HashMap<>();

    private final List<String> breaches = new ArrayList<>();
    private long newest;
    private long last;

    SubjectHistory(String name) {
        this.name = name;
    }

    void add(LogEntry entry) {
        var known = events.computeIfAbsent(entry.sequence(), first -> new HashMap<>());
        if (known.isEmpty() && entry.sequence() != newest + 1) {
            breaches.add(name + ": " + entry.sequence() + " first appears after " + newest);
        }
        var id = known.putIfAbsent(entry.type(), entry.id());
        if ((id != null && !id.equals(entry.id())) || !areVersionsOfOne(known.keySet())) {
            breaches.add(name + ": two events have the sequence " + entry.sequence());
        }
        newest = Math.max(newest, entry.sequence());
        last = entry.sequence();
    }

    /** Whether these types are one event, which is published in two versions for a time. */
    private static boolean areVersionsOfOne(Set<String> types) {
        return types.stream()
                        .map(type -> type.replaceFirst("\\.v\\d+$", ""))
                        .distinct()
                        .count()
                == 1;
    }

    List<String> breaches() {
        var all = new ArrayList<>(breaches);
        if (last != newest) {
            all.add(name + ": ends with " + last + " instead of " + newest);
        }
        return all;
    }
}
