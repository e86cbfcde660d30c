package org.clientele.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.clientele.analytics.AnalyticsApplication;
import org.clientele.analytics.rebuild.ChangingRebuilds;
import org.clientele.analytics.rebuild.Rebuild;
import org.clientele.analytics.rebuild.RebuildState;
import org.clientele.analytics.rebuild.Rebuilds;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.clientele.localbacking.EmbeddedStore;
import org.clientele.localbacking.KafkaBroker;
import org.clientele.localbacking.Topics;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures a rebuild: the service reads a log that it has read before once more, into a generation of its own. In the
 * same run the plain driver upserts the same documents in bulk, as they were rebuilt, with the same index.
 */
public final class RebuildAlone {

    private static final String DATABASE = "analytics";

    private RebuildAlone() {}

    /** {@code RebuildAlone [PROJECTS]}. */
    public static void main(String[] arguments) throws Exception {
        int projects = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300_000;
        var folder = Files.createTempDirectory("rebuild");
        try (var broker = KafkaBroker.start(folder.resolve("broker"), 0);
                var store = EmbeddedStore.inFolder(folder.resolve("store"), 0)) {
            Topics.createAll(broker.bootstrapServers());
            try (var service = service(broker, store);
                    var documents = new RebuiltDocuments(store.uri(), DATABASE)) {
                new SignedProjects(broker.bootstrapServers()).publish(projects);
                documents.awaitRead(projects);
                measure(service, documents, projects);
            }
        } finally {
            delete(folder);
        }
    }

    private static ConfigurableApplicationContext service(KafkaBroker broker, EmbeddedStore store) {
        return new SpringApplicationBuilder(AnalyticsApplication.class)
                .run(
                        "--spring.config.name=analytics-service",
                        "--server.port=0",
                        "--management.server.port=",
                        "--clientele.secret=known-to-everybody-for-benchmarks",
                        "--spring.mongodb.uri=" + store.uri(),
                        "--spring.mongodb.database=" + DATABASE,
                        "--spring.cloud.stream.kafka.binder.brokers=" + broker.bootstrapServers(),
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=WARN");
    }

    private static void measure(ApplicationContext service, RebuiltDocuments documents, int projects)
            throws InterruptedException, ExecutionException {
        var first = built(service);
        System.out.printf("%,d facts rebuilt the first time, %.0f a second%n", projects, projects / first);
        stop(service);
        double raw = documents.upsertSeconds();
        double rebuild = built(service);
        double again = documents.upsertSeconds();
        double best = Math.min(raw, again);
        System.out.printf("| rebuild of %,d facts from the log | %.0f |%n", projects, projects / rebuild);
        System.out.printf("| raw bulk upserts of the same documents | %.0f |%n", projects / best);
        System.out.printf("the rebuild has %.0f %% of the rate of the raw upserts%n", 100 * best / rebuild);
    }

    /** Seconds from the request until all is built. */
    private static double built(ApplicationContext service) throws InterruptedException {
        var rebuildId = UUID.randomUUID().toString();
        long begun = System.nanoTime();
        var unused = service.getBean(ChangingRebuilds.class).begin(rebuildId, CommandKey.once(), By.http("benchmark"));
        while (one(service, rebuildId).state() == RebuildState.BUILDING) {
            Thread.sleep(Duration.ofMillis(20));
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Rebuild one(ApplicationContext service, String rebuildId) {
        return service.getBean(Rebuilds.class).find(rebuildId).orElseThrow().state();
    }

    private static void stop(ApplicationContext service) {
        var there = service.getBean(Rebuilds.class).before(null, 1).getFirst();
        var unused =
                service.getBean(ChangingRebuilds.class).stop(there.id(), OptionalLong.empty(), By.http("benchmark"));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
