package org.clientele.local.promises;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clientele.testkit.ServiceProcess;

/**
 * Puts another version in the place of each instance, one after the other, as a rolling update does: taken out of the
 * balancer, asked to end a little later, started, put back. Meanwhile callers ask, each once and with a connection of
 * its own, and every answer that is none is remembered.
 */
final class Upgrade {

    /** Class paths to go through, each by all instances; without any, the one that is tested takes its own place. */
    private static final String THROUGH = System.getProperty("clientele.upgrade.through", "");

    /** As a cluster waits before it ends a Pod that gets no new connection; who keeps one open has it closed then. */
    private static final Duration BEFORE_THE_END = Duration.ofSeconds(2);

    /** While an instance starts callers ask now and then, and leave the machine to it. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(1);

    private static final List<String> LISTS =
            List.of("/leads?limit=1", "/clients?limit=1", "/figures/classes", "/follow-ups?limit=1");

    private final MortalPlatform platform;
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger replaced = new AtomicInteger();
    private final AtomicBoolean starting = new AtomicBoolean();

    Upgrade(MortalPlatform platform) {
        this.platform = platform;
    }

    /** Goes through all versions, and ends with the one that is tested; begins with both instances of each service. */
    void goThrough(Workloads work) {
        Stream.of(Part.values())
                .flatMap(part -> platform.instances(part).stream())
                .forEach(MortalPlatform::revive);
        var all = CompletableFuture.runAsync(this::replaceAll);
        var asking = CompletableFuture.runAsync(() -> ask(all::isDone));
        work.workSlowlyUntil(all::isDone);
        all.join();
        asking.join();
        System.out.printf("promises: %d instances were replaced, %d requests answered%n", replaced(), answered());
    }

    private void replaceAll() {
        for (var classPath : THROUGH.split(",", -1)) {
            if (!classPath.isEmpty()) {
                everyInstance(instance -> instance.startOn(classPath));
            }
        }
        everyInstance(ServiceProcess::start);
    }

    private void everyInstance(Consumer<ServiceProcess> start) {
        for (var part : Part.values()) {
            var door = platform.door(part);
            for (var instance : platform.instances(part)) {
                door.takeOut(instance);
                rest(BEFORE_THE_END);
                var begun = System.nanoTime();
                instance.stop();
                var stopped = System.nanoTime();
                starting.set(true);
                start.accept(instance);
                starting.set(false);
                door.putBack(instance);
                replaced.incrementAndGet();
                System.out.printf(
                        "promises: %s replaced: stopped within %.1f s, there again within %.1f s%n",
                        part, seconds(begun, stopped), seconds(stopped, System.nanoTime()));
            }
        }
    }

    private static double seconds(long from, long to) {
        return Duration.ofNanos(to - from).toMillis() / 1000.0;
    }

    private void ask(BooleanSupplier enough) {
        var at = platform.endpoints();
        var services = List.of(at.lead(), at.portfolio(), at.analytics(), at.notification());
        while (!enough.getAsBoolean()) {
            for (int service = 0; service < services.size(); service++) {
                note(OneRequest.get(services.get(service), LISTS.get(service)));
            }
            var submission = Map.of(
                    "source",
                    "upgrade",
                    "externalId",
                    UUID.randomUUID().toString(),
                    "company",
                    Map.of("name", "Upgrade"));
            note(OneRequest.post(at.lead(), "/submissions", submission));
            if (starting.get()) {
                rest(BETWEEN_ROUNDS);
            }
        }
    }

    private static void rest(Duration howLong) {
        Awaitility.await().pollDelay(howLong).until(() -> true);
    }

    private void note(String answer) {
        answered.incrementAndGet();
        if (!answer.startsWith("2")) {
            refused.add(answer);
        }
    }

    /** What was answered other than as it should be. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    int answered() {
        return answered.get();
    }

    int replaced() {
        return replaced.get();
    }
}
