package org.clientele.lead.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.testkit.StoreFixture;
import org.jspecify.annotations.Nullable;

/** Imports in memory. */
final class InMemoryImports extends InMemoryAggregates<Import, ImportEvent> implements Imports {

    private static final Comparator<Import> AGE =
            Comparator.comparing((Import one) -> one.about().createdAt()).thenComparing(Import::importId);

    InMemoryImports() {
        super(Import.GRAMMAR, StoreFixture.CLOCK);
    }

    @Override
    public List<Versioned<Import>> before(@Nullable String importId, int limit) {
        var known =
                importId == null ? null : find(importId).map(Versioned::state).orElse(null);
        if (importId != null && known == null) {
            return List.of();
        }
        return all().filter(one -> known == null || AGE.compare(one.state(), known) < 0)
                .sorted(Comparator.comparing(Versioned::state, AGE.reversed()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Import> withUploadsThatGo(Instant until, int limit) {
        return all().map(Versioned::state)
                .filter(one -> Import.GRAMMAR.index().apply(one).get("uploadGoesAt") instanceof Instant at
                        && !at.isAfter(until))
                .sorted(Comparator.comparing(one -> one.about().keptUntil()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Import> active(@Nullable String after, int limit) {
        return all().map(Versioned::state)
                .filter(one -> one.state().isActive())
                .filter(one -> after == null || one.importId().compareTo(after) > 0)
                .sorted(Comparator.comparing(Import::importId))
                .limit(limit)
                .toList();
    }

    @Override
    public Set<String> known(Collection<String> uploadIds) {
        return all().map(one -> one.state().upload().uploadId())
                .filter(uploadIds::contains)
                .collect(Collectors.toSet());
    }
}
