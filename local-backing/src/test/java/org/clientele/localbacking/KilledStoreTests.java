package org.clientele.localbacking;

import static com.mongodb.client.model.Filters.eq;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store in a process of its own is killed while clients write; what it had confirmed is there, whole and once. */
@Tag("embedded")
class KilledStoreTests {

    private static final int KILLS = 3;
    private static final int WRITERS = 6;
    private static final int FEWEST_COMMANDS = 100;
    private static final int MOST_COMMANDS = 400;
    private static final int SAMPLE = 20;

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void losesNothingThatItConfirmed(long seed, @TempDir Path folder) throws Exception {
        var random = new Random(seed);
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> new Writer("w" + i, seed * WRITERS + i))
                .toList();
        for (int kill = 0; kill < KILLS; kill++) {
            writeAndKill(folder, writers, random);
            check(folder, writers);
        }
    }

    private static void writeAndKill(Path folder, List<Writer> writers, Random random) throws Exception {
        var store = StoreProcess.start(folder);
        var enough = new CountDownLatch(random.nextInt(FEWEST_COMMANDS, MOST_COMMANDS));
        var writing = new ArrayList<CompletableFuture<Void>>();
        try (var client = MongoClients.create(store.uri())) {
            Writer.createIndexes(Writer.orders(client));
            writers.forEach(writer ->
                    writing.add(CompletableFuture.runAsync(() -> writer.writeUntilItIsGone(client, enough), THREADS)));
            assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
            store.kill();
        } finally {
            store.kill();
        }
        writing.forEach(CompletableFuture::join);
    }

    private static void check(Path folder, List<Writer> writers) {
        try (var store = EmbeddedStore.inFolder(folder, 0);
                var client = MongoClients.create(store.uri())) {
            var orders = Writer.orders(client);
            var kept = orders.find().into(new ArrayList<>());
            var byId = kept.stream().collect(toMap(order -> order.getString("_id"), order -> order));
            writers.forEach(writer -> checkConfirmed(writer, byId));
            checkBulks(kept);
            checkIndexes(orders, kept);
        }
    }

    private static void checkConfirmed(Writer writer, Map<String, Document> kept) {
        var lost = new HashSet<>(writer.inserted());
        lost.removeAll(kept.keySet());
        assertThat(lost).isEmpty();
        writer.versions()
                .forEach((id, version) ->
                        assertThat(kept.get(id).getInteger("version")).as(id).isBetween(version, version + 1));
    }

    /** Also of a bulk that was not confirmed there is all or nothing. */
    private static void checkBulks(List<Document> kept) {
        var sizes = kept.stream()
                .map(order -> order.getString("part"))
                .filter(part -> part.contains("bulk"))
                .collect(groupingBy(part -> part, counting()));
        assertThat(sizes.values()).allMatch(size -> size == Writer.PER_BULK);
    }

    private static void checkIndexes(MongoCollection<Document> orders, List<Document> kept) {
        var byOwner = kept.stream()
                .collect(groupingBy(
                        order -> order.getString("owner"), mapping(order -> order.getString("_id"), toSet())));
        byOwner.forEach((owner, ids) -> {
            var indexed = orders.find(eq("owner", owner))
                    .map(order -> order.getString("_id"))
                    .into(new ArrayList<>());
            assertThat(indexed).hasSameSizeAs(ids);
            assertThat(new HashSet<>(indexed)).isEqualTo(ids);
        });
        for (int i = 0; i < kept.size(); i += SAMPLE) {
            assertThat(orders.find(eq("number", kept.get(i).getString("number"))))
                    .containsExactly(kept.get(i));
        }
    }
}
