package org.clientele.localbacking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("embedded")
class EmbeddedStoreTests {

    @Test
    void answersHelloAsAWritablePrimary() {
        try (var store = EmbeddedStore.inMemory();
                var client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)))
                    .containsEntry("isWritablePrimary", true);
        }
    }

    @Test
    void keepsDocumentsAndIndexesAcrossAReopening(@TempDir Path folder) {
        var files = folder.resolve("deep/store");
        try (var store = EmbeddedStore.inFolder(files, 0);
                var client = MongoClients.create(store.uri())) {
            var orders = client.getDatabase("shop").getCollection("orders");
            orders.createIndex(Indexes.ascending("owner"));
            orders.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            orders.insertOne(new Document("_id", "a").append("owner", "anna").append("number", 1));
        }
        try (var store = EmbeddedStore.inFolder(files, 0);
                var client = MongoClients.create(store.uri())) {
            var orders = client.getDatabase("shop").getCollection("orders");
            assertThat(orders.find(eq("owner", "anna")).first()).containsEntry("_id", "a");
            assertThatThrownBy(() -> orders.insertOne(new Document("_id", "b").append("number", 1)))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            e -> assertThat(e.getError().getCode()).isEqualTo(11000));
        }
    }

    @Test
    void keepsAllIndexesThatWereMadeAtTheSameTime(@TempDir Path folder) throws Exception {
        var names = IntStream.range(0, 40).mapToObj(i -> "orders-" + i).toList();
        try (var store = EmbeddedStore.inFolder(folder, 0);
                var client = MongoClients.create(store.uri());
                var threads = Executors.newFixedThreadPool(8)) {
            var shop = client.getDatabase("shop");
            var making = names.stream()
                    .<Callable<String>>map(
                            name -> () -> shop.getCollection(name).createIndex(Indexes.ascending("owner")))
                    .toList();
            for (var made : threads.invokeAll(making)) {
                assertThat(made.get()).isEqualTo("owner_1");
            }
        }
        try (var store = EmbeddedStore.inFolder(folder, 0);
                var client = MongoClients.create(store.uri())) {
            assertThat(names)
                    .allSatisfy(name -> assertThat(client.getDatabase("shop")
                                    .getCollection(name)
                                    .listIndexes())
                            .extracting(index -> index.getString("name"))
                            .containsExactlyInAnyOrder("_id_", "owner_1"));
        }
    }

    @Test
    void changesADocumentOnlyAtTheVersionThatWasRead() {
        try (var store = EmbeddedStore.inMemory();
                var client = MongoClients.create(store.uri())) {
            var orders = client.getDatabase("shop").getCollection("orders");
            orders.insertOne(new Document("_id", "a").append("version", 1L));
            var atVersionOne = and(eq("_id", "a"), eq("version", 1L));
            assertThat(orders.updateOne(atVersionOne, inc("version", 1L)).getModifiedCount())
                    .isOne();
            assertThat(orders.updateOne(atVersionOne, inc("version", 1L)).getModifiedCount())
                    .isZero();
        }
    }

    @Test
    void refusesAStaleUpsertAsADuplicateId() {
        try (var store = EmbeddedStore.inMemory();
                var client = MongoClients.create(store.uri())) {
            var orders = client.getDatabase("shop").getCollection("orders");
            orders.insertOne(new Document("_id", "a").append("sequence", 5L));
            assertThatThrownBy(() -> orders.updateOne(
                            and(eq("_id", "a"), lt("sequence", 4L)),
                            set("sequence", 4L),
                            new UpdateOptions().upsert(true)))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            e -> assertThat(e.getError().getCode()).isEqualTo(11000));
        }
    }
}
