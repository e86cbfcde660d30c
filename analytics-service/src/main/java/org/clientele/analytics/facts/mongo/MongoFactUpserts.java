package org.clientele.analytics.facts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.FactUpserts;
import org.clientele.analytics.facts.LogPlace;
import org.clientele.analytics.facts.LogPosition;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.facts.WithdrawnClient;
import org.clientele.analytics.facts.WithdrawnProject;
import org.clientele.eventdelivery.reading.ReadFields;
import org.clientele.eventdelivery.reading.Upsert;
import org.springframework.stereotype.Component;

/** Writes each fact to the document of its subject. */
@Component
class MongoFactUpserts implements FactUpserts {

    /** So that no two late facts share a place. */
    private static final long MOST_PARTITIONS = 10_000;

    private final FactsCollections collections;
    private final LogPositions positions;

    MongoFactUpserts(FactsCollections collections, LogPositions positions) {
        this.collections = collections;
        this.positions = positions;
    }

    @Override
    public void noted(Map<Integer, Long> next) {
        positions.advance(next);
    }

    /** Moved out of its partition before that is noted, so that whoever sees the note finds it there. */
    @Override
    public void notedLate(int partition, long offset) {
        collections.indexPlaces();
        for (var facts : List.of(collections.clients(), collections.projects())) {
            facts.updateMany(
                    Filters.and(Filters.eq(FactsFields.PARTITION, partition), Filters.eq(FactsFields.OFFSET, offset)),
                    Updates.combine(
                            Updates.set(FactsFields.PARTITION, LogPosition.LATE),
                            Updates.set(FactsFields.OFFSET, offset * MOST_PARTITIONS + partition)));
        }
        positions.advanceLate();
    }

    @Override
    public Upsert of(Fact fact, LogPlace place) {
        return switch (fact) {
            case Client client -> of(client, place);
            case Project project -> of(project, place);
            case WithdrawnClient client -> withdrawal(collections.clients(), client.clientId(), place);
            case WithdrawnProject project -> withdrawal(collections.projects(), project.projectId(), place);
        };
    }

    private Upsert of(Project project, LogPlace place) {
        var fields = Updates.combine(
                Updates.set(FactsFields.CLIENT, project.clientId()),
                ReadFields.setOrUnset(FactsFields.SALESPERSON, project.salespersonId()),
                ReadFields.setOrUnset(FactsFields.TEAM, project.teamId()),
                Updates.set(FactsFields.AMOUNT, project.amount()),
                Updates.set(FactsFields.CURRENCY, project.currency()),
                Updates.set(FactsFields.SIGNED_ON, project.signedOn().toString()),
                Updates.unset(FactsFields.WITHDRAWN),
                keptAt(place));
        return Upsert.newest(collections.projects(), project.projectId(), place.sequence(), fields);
    }

    private Upsert of(Client client, LogPlace place) {
        var fields = Updates.combine(
                ReadFields.setOrUnset(FactsFields.SALESPERSON, client.salespersonId()),
                ReadFields.setOrUnset(FactsFields.TEAM, client.teamId()),
                Updates.unset(FactsFields.WITHDRAWN),
                keptAt(place));
        return Upsert.newest(collections.clients(), client.clientId(), place.sequence(), fields);
    }

    private static Upsert withdrawal(MongoCollection<Document> subjects, String id, LogPlace place) {
        var fields = Updates.combine(Updates.set(FactsFields.WITHDRAWN, true), keptAt(place));
        return Upsert.newest(subjects, id, place.sequence(), fields);
    }

    private static Bson keptAt(LogPlace place) {
        return Updates.combine(
                Updates.set(FactsFields.PARTITION, place.partition()), Updates.set(FactsFields.OFFSET, place.offset()));
    }
}
