package org.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.clientele.testkit.TroubledStore.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class TroubledStoreTests {

    private final TroubledStore way = new TroubledStore(BackingServices.mongoUri());
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(way.uri()))
            .retryWrites(false)
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
            .applyToServerSettings(server -> server.heartbeatFrequency(20, TimeUnit.MILLISECONDS)
                    .minHeartbeatFrequency(20, TimeUnit.MILLISECONDS))
            .build());
    private final MongoClient direct = MongoClients.create(BackingServices.mongoUri());
    private final String database = "troubled-" + UUID.randomUUID();
    private final MongoCollection<Document> throughIt =
            client.getDatabase(database).getCollection("orders");
    private final MongoCollection<Document> kept = direct.getDatabase(database).getCollection("orders");

    @AfterEach
    void close() {
        client.close();
        direct.close();
        way.close();
    }

    @Test
    void passesEverythingOnWhileThereIsNone() {
        throughIt.insertMany(orders("a", 10));

        assertThat(throughIt.countDocuments()).isEqualTo(10);
    }

    @Test
    void isSlowAndNothingElse() {
        way.make(Trouble.SLOW);
        var begun = System.nanoTime();
        throughIt.insertOne(new Document("_id", "a"));

        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(TroubledStore.SLOWNESS.toNanos());
        assertThat(kept.countDocuments()).isOne();
    }

    @Test
    void isAwayAndComesBack() {
        throughIt.insertOne(new Document("_id", "a"));
        way.make(Trouble.AWAY);
        assertThatThrownBy(() -> throughIt.insertOne(new Document("_id", "b"))).isInstanceOf(MongoException.class);

        way.make(Trouble.NONE);

        assertThat(throughIt.countDocuments()).isOne();
    }

    @Test
    void writesHalfOfSomeAndDoesNotAnswer() {
        way.make(Trouble.HALF_WRITTEN);
        for (int time = 1; time < TroubledStore.SOME; time++) {
            throughIt.insertMany(orders("whole-" + time + "-", 10));
        }
        throughIt.insertOne(new Document("_id", "one has no half"));
        var before = kept.countDocuments();

        assertThatThrownBy(() -> throughIt.insertMany(orders("half-", 11))).isInstanceOf(MongoException.class);

        assertThat(kept.countDocuments() - before).isEqualTo(5);
    }

    @Test
    void doesSomeAndDoesNotAnswer() {
        way.make(Trouble.UNANSWERED);
        for (int time = 1; time < TroubledStore.SOME; time++) {
            throughIt.insertOne(new Document("_id", time));
        }

        assertThatThrownBy(() -> throughIt.insertOne(new Document("_id", "last")))
                .isInstanceOf(MongoException.class);

        assertThat(kept.countDocuments()).isEqualTo(TroubledStore.SOME);
    }

    private static List<Document> orders(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Document("_id", prefix + number))
                .toList();
    }
}
