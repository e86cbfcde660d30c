package org.clientele.lead.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Position;
import org.clientele.testkit.StoreFixture;
import org.jspecify.annotations.Nullable;

/** Correspondence in memory. */
public final class InMemoryCorrespondences extends InMemoryAggregates<Correspondence, CorrespondenceEvent>
        implements Correspondences {

    public InMemoryCorrespondences() {
        super(Correspondence.grammar(Facts.none()), StoreFixture.CLOCK);
    }

    private Stream<Correspondence> newestFirst(Collection<String> leadIds) {
        return all().map(Versioned::state)
                .filter(entry -> leadIds.contains(entry.leadId()))
                .sorted(Comparator.comparing(InMemoryCorrespondences::position).reversed());
    }

    @Override
    public List<Correspondence> of(List<String> leadIds, @Nullable Position<Instant> after, int limit) {
        return newestFirst(leadIds)
                .filter(entry -> after == null || position(entry).compareTo(after) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Set<String> having(Collection<String> leadIds) {
        return newestFirst(leadIds).map(Correspondence::leadId).collect(Collectors.toSet());
    }

    @Override
    public List<String> ids(List<String> leadIds, int limit) {
        return newestFirst(leadIds)
                .limit(limit)
                .map(Correspondence::correspondenceId)
                .toList();
    }

    @Override
    public int count(List<String> leadIds, int most) {
        return Math.toIntExact(newestFirst(leadIds).limit(most).count());
    }

    private static Position<Instant> position(Correspondence entry) {
        return new Position<>(entry.at(), entry.correspondenceId());
    }
}
