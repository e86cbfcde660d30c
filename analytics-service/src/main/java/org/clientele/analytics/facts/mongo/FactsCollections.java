package org.clientele.analytics.facts.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.Document;
import org.clientele.analytics.facts.Generations;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.listing.PositionOrder;
import org.springframework.stereotype.Component;

/** Where facts and names are kept. */
@Component
class FactsCollections {

    /** The order of the places in a partition. */
    static final PositionOrder PLACES = ListOrder.ascending(FactsFields.OFFSET).thenById();

    private static final String FACTS = "facts";
    private static final Pattern GENERATION = Pattern.compile(FACTS + "(?:-(\\d+))?");

    private final MongoDatabase database;
    private final Set<Long> indexed = ConcurrentHashMap.newKeySet();

    FactsCollections(MongoDatabase database) {
        this.database = database.withReadConcern(ReadConcern.MAJORITY);
    }

    /** Each version of each subject, in one generation. */
    MongoCollection<BsonDocument> facts(long generation) {
        return database.getCollection(name(generation), BsonDocument.class);
    }

    private static String name(long generation) {
        return generation == Generations.FIRST ? FACTS : FACTS + "-" + generation;
    }

    /** Lets facts be found by their places in the log; not at the start, when the store may be away. */
    void indexPlaces(long generation) {
        if (!indexed.contains(generation)) {
            Index.of(Indexes.ascending(FactsFields.PARTITION, FactsFields.OFFSET, FactsFields.ID))
                    .on(facts(generation));
            indexed.add(generation);
        }
    }

    /** The generations of which something is there. */
    List<Long> generations() {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .map(GENERATION::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1) == null ? Generations.FIRST : Long.parseLong(name.group(1)))
                .toList();
    }

    /** The name of each client. */
    MongoCollection<Document> clients() {
        return database.getCollection("clients");
    }

    MongoCollection<Document> salespeople() {
        return database.getCollection("salespeople");
    }

    /** The name of each team, apart from who leads it. */
    MongoCollection<Document> teams() {
        return database.getCollection("team-names");
    }

    /** How far each partition of the log is recorded, and in which generations. */
    MongoCollection<Document> positions() {
        return database.getCollection("positions");
    }
}
