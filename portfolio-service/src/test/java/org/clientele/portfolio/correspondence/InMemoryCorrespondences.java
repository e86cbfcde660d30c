package org.clientele.portfolio.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/** Correspondence in this process. */
public final class InMemoryCorrespondences implements Correspondences {

    private final Map<String, Numbered> kept = new LinkedHashMap<>();

    @Override
    public synchronized void keep(List<Numbered> entries) {
        entries.forEach(arrived -> kept.merge(
                arrived.entry().correspondenceId(),
                arrived,
                (before, now) -> now.sequence() <= before.sequence()
                        ? before
                        : new Numbered(of(now.entry(), owner(before.entry(), now.entry())), now.sequence())));
    }

    private static @Nullable String owner(Correspondence before, Correspondence now) {
        return now.clientId() == null ? before.clientId() : now.clientId();
    }

    @Override
    public synchronized void give(Map<String, String> clientIdsByLeadId) {
        kept.replaceAll((id, each) -> {
            var clientId = clientIdsByLeadId.get(each.entry().leadId());
            return clientId == null || each.entry().clientId() != null
                    ? each
                    : new Numbered(of(each.entry(), clientId), each.sequence());
        });
    }

    @Override
    public synchronized void takeBack(Map<String, Set<String>> clientIdsByLeadId) {
        kept.replaceAll((id, each) -> {
            var entry = each.entry();
            var former = entry.leadId() == null ? null : clientIdsByLeadId.get(entry.leadId());
            return former == null || entry.clientId() == null || !former.contains(entry.clientId())
                    ? each
                    : new Numbered(of(entry, null), each.sequence());
        });
    }

    @Override
    public synchronized boolean isAnyOf(String clientId) {
        return had(clientId).anyMatch(entry -> entry.leadId() == null);
    }

    @Override
    public synchronized void erase(String correspondenceId) {
        kept.computeIfPresent(correspondenceId, (id, each) -> new Numbered(erased(each.entry()), each.sequence()));
    }

    @Override
    public synchronized List<Correspondence> of(String clientId, @Nullable Position<Instant> after, int limit) {
        return had(clientId)
                .filter(entry -> after == null || position(entry).compareTo(after) < 0)
                .sorted(Comparator.comparing(InMemoryCorrespondences::position).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int count(String clientId, Collection<String> correspondenceIds) {
        return (int) had(clientId)
                .filter(entry -> correspondenceIds.contains(entry.correspondenceId()))
                .count();
    }

    private Stream<Correspondence> had(String clientId) {
        return kept.values().stream().map(Numbered::entry).filter(entry -> clientId.equals(entry.clientId()));
    }

    @Override
    public synchronized List<String> idsOfLeads(
            String clientId, Collection<String> leadIds, @Nullable String after, int limit) {
        return had(clientId)
                .filter(entry -> entry.leadId() != null && leadIds.contains(entry.leadId()))
                .map(Correspondence::correspondenceId)
                .filter(id -> after == null || id.compareTo(after) > 0)
                .sorted()
                .limit(limit)
                .toList();
    }

    private static Correspondence of(Correspondence entry, @Nullable String clientId) {
        return new Correspondence(
                entry.correspondenceId(),
                entry.leadId(),
                clientId,
                entry.channel(),
                entry.direction(),
                entry.at(),
                entry.subject(),
                entry.text(),
                entry.social(),
                entry.participants(),
                entry.by());
    }

    private static Correspondence erased(Correspondence entry) {
        return new Correspondence(
                entry.correspondenceId(),
                entry.leadId(),
                entry.clientId(),
                entry.channel(),
                entry.direction(),
                entry.at(),
                null,
                null,
                entry.social(),
                null,
                entry.by());
    }

    private static Position<Instant> position(Correspondence entry) {
        return new Position<>(entry.at(), entry.correspondenceId());
    }
}
