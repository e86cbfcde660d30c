package org.clientele.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a reader of a topic has seen of one subject so far. */
final class SubjectHistory {

    private final String name;
    private final Map<Long, String> events = new HashMap<>();
    private final List<String> breaches = new ArrayList<>();
    private long newest;
    private long last;

    SubjectHistory(String name) {
        this.name = name;
    }

    void add(LogEntry entry) {
        var known = events.putIfAbsent(entry.sequence(), entry.id());
        if (known == null && entry.sequence() != newest + 1) {
            breaches.add(name + ": " + entry.sequence() + " first appears after " + newest);
        }
        if (known != null && !known.equals(entry.id())) {
            breaches.add(name + ": two events have the sequence " + entry.sequence());
        }
        newest = Math.max(newest, entry.sequence());
        last = entry.sequence();
    }

    List<String> breaches() {
        var all = new ArrayList<>(breaches);
        if (last != newest) {
            all.add(name + ": ends with " + last + " instead of " + newest);
        }
        return all;
    }
}
