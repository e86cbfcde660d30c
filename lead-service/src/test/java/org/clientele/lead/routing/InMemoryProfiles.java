package org.clientele.lead.routing;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Profiles in memory. */
final class InMemoryProfiles implements Profiles {

    private final TreeMap<String, News> newest = new TreeMap<>();

    @Override
    public void keep(List<News> news) {
        news.forEach(one -> newest.merge(
                one.profile().salespersonId(),
                one,
                (known, other) -> other.sequence() > known.sequence() ? other : known));
    }

    @Override
    public void forget(String salespersonId) {
        newest.remove(salespersonId);
    }

    @Override
    public Optional<Profile> find(String salespersonId) {
        return Optional.ofNullable(newest.get(salespersonId)).map(News::profile);
    }

    @Override
    public List<Profile> all() {
        return newest.values().stream().map(News::profile).toList();
    }

    @Override
    public List<Profile> page(@Nullable String after, int limit) {
        return all().stream()
                .filter(one -> after == null || one.salespersonId().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }
}
