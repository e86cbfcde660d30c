package org.clientele.local.costs;

import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.clientele.local.RunningPlatform;
import org.junit.jupiter.api.Test;

/**
 * Prints what each kind of work costs a platform that runs already, in processor time of its process by part, with all
 * that follows from it; and in the same run what the documents and records that the task itself needs cost at least.
 * Run by {@code benchmarks/costs}; the build runs it never.
 */
class MeasuredCosts {

    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final long PROCESS =
            Long.getLong("clientele.costs.process", ProcessHandle.current().pid());
    private static final int STEPS = Integer.getInteger("clientele.costs.steps", 2_000);
    private static final int BULKS = 20;
    private static final int CALLERS = 8;
    private static final String FLOOR = "costs-floor";
    private static final int FLOOR_BYTES = 1_000;
    private static final int FLOOR_BULK = 1_000;
    private static final int FLOOR_BULKS = 60;

    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final double LITTLE = 300;

    private double idle;
    private final Works works = new Works(PLATFORM, "costs-" + UUID.randomUUID());

    /**
     * What a task needs at least.
     *
     * @param requests whether somebody asks for it over HTTP, one at a time
     */
    private record Needs(int requests, int documents, int records) {}

    private record Cost(String name, double aSecond, Map<String, Double> millis) {

        double all() {
            return MeasuredCosts.all(millis);
        }
    }

    @Test
    void print() {
        var needs = new LinkedHashMap<Work, Needs>();
        needs.put(works.single(), new Needs(1, 5, 2));
        needs.put(works.bulk(), new Needs(0, 5, 2));
        needs.put(works.row(), new Needs(0, 5, 2));
        needs.put(works.correspondence(), new Needs(1, 2, 2));
        needs.put(works.qualification(), new Needs(1, 2, 2));
        needs.put(works.conversion(), new Needs(1, 10, 6));
        needs.put(works.completion(), new Needs(1, 2, 1));
        needs.put(works.list(), new Needs(1, 0, 0));
        needs.put(works.figures(), new Needs(1, 0, 0));
        idle = idle();
        System.out.printf("costs: idle %.0f ms a second%n", idle);
        for (var work : needs.keySet()) {
            var unused = measure(work, Math.max(1, steps(work) / 4)); // so that what follows runs compiled
        }
        var request = measure(works.nothing(), STEPS).all();
        var document = documentMillis();
        var record = recordMillis();
        System.out.printf(
                "costs: at least %.2f ms an empty request, %.3f ms a document, %.4f ms a record%n",
                request, document, record);
        System.out.println("costs: | one | a second | processor ms | at least | ratio | of it |");
        System.out.println("costs: | --- | --- | --- | --- | --- | --- |");
        needs.forEach((work, need) -> {
            var floor = need.requests() * request + need.documents() * document + need.records() * record;
            var cost = measure(work, steps(work));
            System.out.printf(
                    "costs: | %s | %.0f | %.2f | %.2f | %.1f | %s |%n",
                    cost.name(), cost.aSecond(), cost.all(), floor, cost.all() / floor, shares(cost));
        });
    }

    /** Milliseconds a second of a platform that has nothing to do. */
    private static double idle() {
        var before = ProcessorTime.of(PROCESS);
        Awaitility.await().atMost(RunningPlatform.PATIENCE).pollDelay(IDLE).until(() -> true);
        return all(ProcessorTime.of(PROCESS).since(before)) / IDLE.toSeconds();
    }

    private static double all(Map<String, Double> millis) {
        return millis.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static int steps(Work work) {
        return work.each() > 1 ? Math.max(2, STEPS / BULKS) : STEPS;
    }

    private static String shares(Cost cost) {
        return cost.millis().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(part -> "%s %.0f %%".formatted(part.getKey(), 100 * part.getValue() / cost.all()))
                .collect(Collectors.joining(", "));
    }

    /** Without what the platform would have used for nothing in the same time. */
    private Cost measure(Work work, int steps) {
        work.preparation().accept(steps);
        awaitQuiet();
        var before = ProcessorTime.of(PROCESS);
        var begun = System.nanoTime();
        drive(work, steps);
        var took = System.nanoTime() - begun;
        awaitQuiet();
        var many = (double) steps * work.each();
        var seconds =
                (System.nanoTime() - begun) / (double) Duration.ofSeconds(1).toNanos();
        var millis = new TreeMap<>(ProcessorTime.of(PROCESS).since(before));
        double share = 1 - Math.min(1, idle * seconds / all(millis));
        millis.replaceAll((part, used) -> used * share / many);
        return new Cost(work.name(), many * Duration.ofSeconds(1).toNanos() / took, millis);
    }

    private static void drive(Work work, int steps) {
        var next = new AtomicInteger();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var all = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> CompletableFuture.runAsync(
                            () -> {
                                for (int step = next.getAndIncrement(); step < steps; step = next.getAndIncrement()) {
                                    work.step().accept(step);
                                }
                            },
                            callers))
                    .toList();
            all.forEach(CompletableFuture::join);
        }
    }

    /** Until two seconds have gone by in which not much more was used than for nothing. */
    private void awaitQuiet() {
        Awaitility.await()
                .atMost(RunningPlatform.PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(new Quiet()::isSo);
    }

    private final class Quiet {

        private ProcessorTime before = ProcessorTime.of(PROCESS);

        boolean isSo() {
            var now = ProcessorTime.of(PROCESS);
            var used = now.since(before).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            before = now;
            return used < LITTLE + 3 * idle;
        }
    }

    /** Of a document of a usual size, in bulk, by the plain driver: of that and of the store. */
    private static double documentMillis() {
        try (var client = MongoClients.create(System.getProperty("clientele.costs.store"))) {
            var database = client.getDatabase(FLOOR);
            var floor = database.getCollection("documents");
            var millis = bothMillis(() -> floor.insertMany(IntStream.range(0, FLOOR_BULK)
                    .mapToObj(number ->
                            new Document("_id", UUID.randomUUID().toString()).append("text", "x".repeat(FLOOR_BYTES)))
                    .toList()));
            database.drop();
            return millis;
        }
    }

    /** The same of a record, by the plain producer, in a topic of its own that goes again. */
    private static double recordMillis() {
        try (var admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", PLATFORM.endpoints().kafka()))) {
            admin.createTopics(List.of(new NewTopic(FLOOR, 3, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            try {
                return sentMillis();
            } finally {
                admin.deleteTopics(List.of(FLOOR))
                        .all()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
            }
        }
    }

    private static double sentMillis() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", PLATFORM.endpoints().kafka(), "acks", "all", "linger.ms", 5);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var value = "x".repeat(FLOOR_BYTES).getBytes(StandardCharsets.UTF_8);
            return bothMillis(() -> {
                for (int record = 0; record < FLOOR_BULK; record++) {
                    var key = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
                    var unused = producer.send(new ProducerRecord<>(FLOOR, key, value));
                }
                producer.flush();
            });
        }
    }

    private static double bothMillis(Runnable bulk) {
        bulk.run();
        var processes = List.of(PROCESS, ProcessHandle.current().pid());
        var before = processes.stream().map(ProcessorTime::of).toList();
        for (int bulks = 0; bulks < FLOOR_BULKS; bulks++) {
            bulk.run();
        }
        double used = 0;
        for (int process = 0; process < processes.size(); process++) {
            used += all(ProcessorTime.of(processes.get(process)).since(before.get(process)));
        }
        return used / (FLOOR_BULKS * FLOOR_BULK);
    }
}
