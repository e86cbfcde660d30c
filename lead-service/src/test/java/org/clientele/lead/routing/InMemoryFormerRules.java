package org.clientele.lead.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;

/** Former rules in memory. */
final class InMemoryFormerRules implements FormerRules {

    private final TreeMap<Integer, Rulebook.Activated> versions = new TreeMap<>();

    @Override
    public void keep(List<Rulebook.Activated> kept) {
        kept.forEach(one -> versions.putIfAbsent(one.rules().version(), one));
    }

    @Override
    public Optional<RuleSet> version(int version) {
        return Optional.ofNullable(versions.get(version)).map(Rulebook.Activated::rules);
    }

    @Override
    public Optional<RuleSet> activatedBy(CommandKey command) {
        return versions.values().stream()
                .filter(one -> one.isBy(command))
                .findFirst()
                .map(Rulebook.Activated::rules);
    }

    @Override
    public List<RuleSet> before(@Nullable Integer version, int limit) {
        Map<Integer, Rulebook.Activated> wanted = version == null
                ? versions.descendingMap()
                : versions.headMap(version, false).descendingMap();
        return wanted.values().stream()
                .limit(limit)
                .map(Rulebook.Activated::rules)
                .toList();
    }
}
