package org.clientele.lead.pace;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Follow-ups in memory. */
final class InMemoryFollowUps implements FollowUps {

    private final Map<String, News> newest = new HashMap<>();

    @Override
    public void keep(List<News> news) {
        news.forEach(one -> newest.merge(
                one.followUpId(), one, (known, other) -> other.sequence() > known.sequence() ? other : known));
    }

    @Override
    public Map<String, Instant> latest(Collection<String> leadIds) {
        return newest.values().stream()
                .map(News::owed)
                .filter(Objects::nonNull)
                .filter(owed -> leadIds.contains(owed.leadId()))
                .collect(Collectors.toMap(Owed::leadId, Owed::dueAt, (one, other) -> one.isAfter(other) ? one : other));
    }
}
