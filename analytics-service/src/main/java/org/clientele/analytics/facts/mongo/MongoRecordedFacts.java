package org.clientele.analytics.facts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.LogPosition;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.facts.RecordedFacts;
import org.clientele.analytics.facts.WithdrawnClient;
import org.clientele.analytics.facts.WithdrawnProject;
import org.springframework.stereotype.Repository;

/** Reads facts by the place in the log that they were recorded from. */
@Repository
class MongoRecordedFacts implements RecordedFacts {

    private static final int PAGE = 1000;

    private final FactsCollections collections;
    private final LogPositions positions;

    MongoRecordedFacts(FactsCollections collections, LogPositions positions) {
        this.collections = collections;
        this.positions = positions;
    }

    @Override
    public LogPosition position() {
        return positions.read();
    }

    @Override
    public void between(LogPosition from, LogPosition to, Taker taker) {
        collections.indexPlaces();
        to.offsets().forEach((partition, next) -> {
            if (from.of(partition) < next) {
                read(collections.clients(), partition, since(partition, from), MongoRecordedFacts::client, taker);
                read(collections.projects(), partition, since(partition, from), MongoRecordedFacts::project, taker);
            }
        });
    }

    /** The few late ones are told all again. */
    private static long since(int partition, LogPosition from) {
        return partition == LogPosition.LATE ? 0 : from.of(partition);
    }

    /** Reads to the end, a page at a time: what is recorded beyond the position is a fact too. */
    private static void read(
            MongoCollection<Document> facts, int partition, long from, Function<Document, Fact> fact, Taker taker) {
        var next = from;
        List<Document> page;
        do {
            page = page(facts, partition, next);
            page.forEach(document -> taker.take(fact.apply(document), document.getLong(FactsFields.SEQUENCE)));
            next = page.isEmpty() ? next : page.getLast().getLong(FactsFields.OFFSET) + 1;
        } while (page.size() == PAGE);
    }

    private static List<Document> page(MongoCollection<Document> facts, int partition, long from) {
        return facts.find(Filters.and(
                        Filters.eq(FactsFields.PARTITION, partition), Filters.gte(FactsFields.OFFSET, from)))
                .sort(Sorts.ascending(FactsFields.OFFSET))
                .limit(PAGE)
                .into(new ArrayList<>());
    }

    private static boolean isWithdrawn(Document document) {
        return document.getBoolean(FactsFields.WITHDRAWN, false);
    }

    private static Fact client(Document document) {
        if (isWithdrawn(document)) {
            return new WithdrawnClient(document.getString(FactsFields.ID));
        }
        return new Client(
                document.getString(FactsFields.ID),
                document.getString(FactsFields.SALESPERSON),
                document.getString(FactsFields.TEAM));
    }

    private static Fact project(Document document) {
        if (isWithdrawn(document)) {
            return new WithdrawnProject(document.getString(FactsFields.ID));
        }
        return new Project(
                document.getString(FactsFields.ID),
                document.getString(FactsFields.CLIENT),
                document.getString(FactsFields.SALESPERSON),
                document.getString(FactsFields.TEAM),
                document.getLong(FactsFields.AMOUNT),
                document.getString(FactsFields.CURRENCY),
                LocalDate.parse(document.getString(FactsFields.SIGNED_ON)));
    }
}
