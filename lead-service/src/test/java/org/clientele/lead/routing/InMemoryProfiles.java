package org.clientele.lead.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Profiles in memory. */
final class InMemoryProfiles implements Profiles {

    private final TreeMap<String, News> newest = new TreeMap<>();
    private final Set<News> forgotten = new HashSet<>();

    @Override
    public void keep(List<News> news) {
        news.forEach(one -> newest.merge(
                one.profile().salespersonId(),
                one,
                (known, other) -> other.sequence() > known.sequence() ? other : known));
    }

    @Override
    public void forget(String salespersonId) {
        Optional.ofNullable(newest.get(salespersonId)).ifPresent(forgotten::add);
    }

    @Override
    public Optional<Profile> find(String salespersonId) {
        return Optional.ofNullable(newest.get(salespersonId))
                .filter(one -> !forgotten.contains(one))
                .map(News::profile);
    }

    @Override
    public List<Profile> all() {
        return newest.values().stream()
                .filter(one -> !forgotten.contains(one))
                .map(News::profile)
                .toList();
    }

    @Override
    public List<Profile> page(@Nullable String after, int limit) {
        return all().stream()
                .filter(one -> after == null || one.salespersonId().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }
}
