package org.clientele.lead.correspondence;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.testkit.StoreFixture;
import org.jspecify.annotations.Nullable;

/** Correspondence in memory. */
public final class InMemoryCorrespondences extends InMemoryAggregates<Correspondence, CorrespondenceEvent>
        implements Correspondences {

    private static final Comparator<Correspondence> AGE =
            Comparator.comparing(Correspondence::at).thenComparing(Correspondence::correspondenceId);

    public InMemoryCorrespondences() {
        super(Correspondence.grammar(Facts.none()), StoreFixture.CLOCK);
    }

    private Stream<Correspondence> newestFirst(Collection<String> leadIds) {
        return all().map(Versioned::state)
                .filter(entry -> leadIds.contains(entry.leadId()))
                .sorted(AGE.reversed());
    }

    @Override
    public List<Correspondence> of(List<String> leadIds, @Nullable After after, int limit) {
        return newestFirst(leadIds)
                .filter(entry -> after == null || isOlder(entry, after))
                .limit(limit)
                .toList();
    }

    private static boolean isOlder(Correspondence entry, After after) {
        int age = entry.at().compareTo(after.at());
        return age < 0 || (age == 0 && entry.correspondenceId().compareTo(after.correspondenceId()) < 0);
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
    public int count(List<String> leadIds) {
        return Math.toIntExact(newestFirst(leadIds).count());
    }
}
