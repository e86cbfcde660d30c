package org.clientele.analytics.targets;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.testkit.StoreFixture;
import org.jspecify.annotations.Nullable;

/** Targets in memory. */
final class InMemoryTargets extends InMemoryAggregates<Target, TargetEvent> implements Targets {

    InMemoryTargets() {
        super(Target.GRAMMAR, StoreFixture.CLOCK);
    }

    @Override
    public List<Versioned<Target>> between(YearMonth first, YearMonth last) {
        return all().filter(target ->
                        !month(target).isBefore(first) && !month(target).isAfter(last))
                .sorted(Comparator.comparing(InMemoryTargets::month).thenComparing(Versioned::id))
                .toList();
    }

    private static YearMonth month(Versioned<Target> target) {
        return target.state().of().month();
    }

    @Override
    public List<Versioned<Target>> after(@Nullable String last, int limit) {
        return all().filter(target -> last == null || target.id().compareTo(last) > 0)
                .sorted(Comparator.comparing(Versioned::id))
                .limit(limit)
                .toList();
    }
}
