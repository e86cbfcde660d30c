package org.clientele.analytics.facts.mongo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.clientele.analytics.facts.FactGenerations;
import org.clientele.analytics.facts.FactUpserts;
import org.clientele.analytics.facts.Generations;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.LogPlace;
import org.clientele.analytics.facts.Version;
import org.clientele.eventdelivery.reading.Upsert;
import org.springframework.stereotype.Component;

/** Records into every generation that there is, as it was seen last. */
@Component
class MongoFactUpserts implements FactUpserts {

    private final FactGenerations generations;
    private final AtomicReference<Generations> seen = new AtomicReference<>(Generations.ONE);

    MongoFactUpserts(FactGenerations generations) {
        this.generations = generations;
    }

    /** What another thread has read later, and is newer, is not forgotten for what this one has read. */
    @Override
    public long generations() {
        var now = generations.now();
        seen.accumulateAndGet(now, Generations::orNewer);
        return now.ground();
    }

    private List<FactUpserts> each() {
        return seen.get()
                .all()
                .mapToObj(generation -> generations.of(generation).upserts())
                .toList();
    }

    @Override
    public Upsert of(Version version, LogPlace place) {
        var upserts = each().stream().map(each -> each.of(version, place)).toList();
        return upserts.getFirst().with(upserts.subList(1, upserts.size()));
    }

    @Override
    public void erased(String correspondenceId) {
        each().forEach(each -> each.erased(correspondenceId));
    }

    @Override
    public void noted(Map<LogPartition, Long> next) {
        each().forEach(each -> each.noted(next));
    }

    @Override
    public void notedLate(LogPlace place) {
        each().forEach(each -> each.notedLate(place));
    }
}
