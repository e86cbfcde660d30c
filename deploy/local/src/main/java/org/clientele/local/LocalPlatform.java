package org.clientele.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.local.identity.IdentityApplication;
import org.clientele.portfolio.PortfolioApplication;
import org.clientele.testkit.EmbeddedStore;
import org.clientele.testkit.KafkaBroker;
import org.clientele.testkit.Topics;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;

/**
 * The platform in one command: a broker and a store unless the environment names others, the identity server, and the
 * services one after the other. Its data stays in its folder.
 */
public final class LocalPlatform {

    private LocalPlatform() {}

    /** {@code LocalPlatform [--fresh] [--data=DIR]}. */
    public static void main(String[] arguments) throws IOException {
        var begun = System.nanoTime();
        var options = Options.of(List.of(arguments));
        if (options.fresh()) {
            FileSystemUtils.deleteRecursively(options.data());
        }
        var endpoints = endpoints(options, System.getenv());
        Topics.createAll(endpoints.kafka());
        start(IdentityApplication.class, "identity", List.of("--clientele.data=" + options.data()));
        start(PortfolioApplication.class, "portfolio-service", endpoints.arguments());
        var seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        System.out.printf(
                "Clientele is ready after %.1f s: http://localhost:8080  (Kafka %s)%n", seconds, endpoints.kafka());
    }

    /** Where the services find broker and store. */
    private record Backing(String kafka, String mongodb) {

        List<String> arguments() {
            return List.of("--spring.mongodb.uri=" + mongodb, "--spring.cloud.stream.kafka.binder.brokers=" + kafka);
        }
    }

    private static Backing endpoints(Options options, Map<String, String> environment) {
        var kafka = environment.get("CLIENTELE_KAFKA");
        var mongodb = environment.get("CLIENTELE_MONGODB_URI");
        return new Backing(
                kafka == null
                        ? KafkaBroker.start(options.data().resolve("kafka"), 9092)
                                .bootstrapServers()
                        : kafka,
                mongodb == null
                        ? EmbeddedStore.inFile(options.data().resolve("store.h2"), 27017)
                                .uri()
                        : mongodb);
    }

    private static void start(Class<?> application, String name, List<String> settings) {
        var arguments = new ArrayList<>(settings);
        arguments.add("--spring.config.name=" + name);
        arguments.add("--spring.jmx.enabled=false");
        arguments.add("--spring.main.banner-mode=off");
        new SpringApplicationBuilder(application).run(arguments.toArray(String[]::new));
    }
}
