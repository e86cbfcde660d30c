package org.clientele.analytics.facts.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Map;
import org.clientele.analytics.facts.ErasedExchange;
import org.clientele.analytics.facts.FactUpserts;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.LogPlace;
import org.clientele.analytics.facts.Version;
import org.clientele.eventdelivery.reading.Upsert;
import org.springframework.stereotype.Component;

/** Writes each version to a document of its own: what is recorded once stays. */
@Component
class MongoFactUpserts implements FactUpserts {

    private final FactsCollections collections;
    private final LogPositions positions;
    private final StoredVersion form;

    MongoFactUpserts(FactsCollections collections, LogPositions positions) {
        this.collections = collections;
        this.positions = positions;
        this.form = new StoredVersion(collections.facts().getCodecRegistry());
    }

    @Override
    public void noted(Map<LogPartition, Long> next) {
        positions.advance(next);
    }

    /** Its versions become one that says nothing, told late, so that every instance hears of it. */
    @Override
    public void erased(String correspondenceId) {
        collections.indexPlaces();
        var versions = Filters.and(
                Filters.gte(FactsFields.ID, "exchange/" + correspondenceId + "/"),
                Filters.lt(FactsFields.ID, "exchange/" + correspondenceId + "0"));
        var erased = new ErasedExchange(correspondenceId);
        collections
                .facts()
                .updateMany(
                        versions,
                        Updates.combine(
                                form.content(erased), Updates.set(FactsFields.PARTITION, LogPartition.LATE.code())));
        positions.advanceLate();
    }

    /** Moved out of its partition before that is noted, so that whoever sees the note finds it there. */
    @Override
    public void notedLate(LogPlace place) {
        collections.indexPlaces();
        collections
                .facts()
                .updateMany(
                        Filters.and(
                                Filters.eq(
                                        FactsFields.PARTITION, place.partition().code()),
                                Filters.eq(FactsFields.OFFSET, place.offset())),
                        Updates.set(FactsFields.PARTITION, LogPartition.LATE.code()));
        positions.advanceLate();
    }

    @Override
    public Upsert of(Version version, LogPlace place) {
        var fields = Updates.combine(
                form.fields(version),
                Updates.set(FactsFields.PARTITION, place.partition().code()),
                Updates.set(FactsFields.OFFSET, place.offset()));
        return Upsert.newest(collections.facts(), StoredVersion.id(version), version.sequence(), fields);
    }
}
