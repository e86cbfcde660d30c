package org.clientele.analytics.classes;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.servicedefaults.Position;
import org.clientele.testkit.StoreFixture;
import org.jspecify.annotations.Nullable;

/** Classifications in this process. */
final class InMemoryClassifications extends InMemoryAggregates<Classification, ClassificationEvent>
        implements Classifications {

    InMemoryClassifications() {
        this(() -> {});
    }

    /** @param step is called before each read and each write of one of them, and may break it off */
    InMemoryClassifications(Runnable step) {
        super(
                Classification.grammar((after, happened) ->
                        List.of(Outgoing.of("segment-events", after.clientId(), "told", happened.event()))),
                StoreFixture.CLOCK,
                step);
    }

    /** What the world was told of a client, in order. */
    List<ClassificationEvent> told(String clientId) {
        return published(clientId).stream()
                .map(Outgoing::data)
                .map(ClassificationEvent.class::cast)
                .toList();
    }

    @Override
    public Map<String, ClientClass> classes(Collection<String> clientIds) {
        var classes = new HashMap<String, ClientClass>();
        all().forEach(each -> {
            var clientClass = each.state().clientClass();
            if (clientClass != null && clientIds.contains(each.id())) {
                classes.put(each.id(), clientClass);
            }
        });
        return classes;
    }

    @Override
    public List<Classification> changedSince(Instant moment, @Nullable Position<Instant> last, int limit) {
        return all().map(Versioned::state)
                .filter(each -> each.lastChange() != null && each.lastChange().previous() != null)
                .filter(each -> !place(each).value().isBefore(moment))
                .filter(each -> last == null || place(each).compareTo(last) < 0)
                .sorted(Comparator.comparing(InMemoryClassifications::place).reversed())
                .limit(limit)
                .toList();
    }

    private static Position<Instant> place(Classification changed) {
        return new Position<>(Objects.requireNonNull(changed.lastChange()).moment(), changed.clientId());
    }
}
