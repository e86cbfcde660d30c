package org.clientele.local.promises;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.clientele.local.client.Endpoints;
import org.clientele.local.client.PlatformClient;
import org.clientele.localbacking.Topics;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.ServiceProcess;
import org.clientele.testkit.TestTokens;
import org.springframework.util.FileSystemUtils;

/**
 * The four services and the broker, each a process that can be killed and started again where it was; the store stays.
 * Started once for all tests.
 */
final class MortalPlatform implements Platform {

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Path folder = temporaryFolder();
    private final TokenEndpoint tokens = new TokenEndpoint();
    private final MongoClient store = MongoClients.create(BackingServices.mongoUri());
    private final ServiceProcess broker = ServiceProcess.broker(folder.resolve("kafka"));
    private final Map<Part, ServiceProcess> services = new EnumMap<>(Part.class);

    private static final class Only {

        private static final MortalPlatform RUNNING = new MortalPlatform();
    }

    static MortalPlatform running() {
        return Only.RUNNING;
    }

    private MortalPlatform() {
        Stream.of(Part.values()).forEach(part -> services.put(part, service(part)));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        broker.start();
        Topics.createAll(kafka());
        CompletableFuture.allOf(services.values().stream()
                        .map(service -> CompletableFuture.runAsync(service::start))
                        .toArray(CompletableFuture[]::new))
                .join();
        enterSalespeople();
        new Quiescence(this).await(); // from now on everybody knows them, and each lead is given to one
    }

    private ServiceProcess service(Part part) {
        return ServiceProcess.service(
                part.main(),
                Map.of(
                        "spring.mongodb.uri", BackingServices.mongoUri(),
                        "spring.mongodb.database", databaseName(part),
                        "spring.cloud.stream.kafka.binder.brokers", kafka(),
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri", TestTokens.issuer(),
                        "clientele.conversion.ask-again", "3s"));
    }

    ServiceProcess process(Part part) {
        return services.get(part);
    }

    ServiceProcess broker() {
        return broker;
    }

    @Override
    public String kafka() {
        return broker.address();
    }

    @Override
    public MongoDatabase database(Part part) {
        return store.getDatabase(databaseName(part));
    }

    private String databaseName(Part part) {
        return part.name().toLowerCase(Locale.ROOT) + "-" + run;
    }

    @Override
    public Endpoints endpoints() {
        return new Endpoints(
                tokens.uri(),
                uri(Part.LEAD),
                uri(Part.PORTFOLIO),
                uri(Part.ANALYTICS),
                uri(Part.NOTIFICATION),
                kafka());
    }

    private URI uri(Part part) {
        return URI.create(services.get(part).url());
    }

    @Override
    public StubbornClient client() {
        return new StubbornClient(new PlatformClient(endpoints(), Clock.systemUTC(), "promises", "unused"));
    }

    private void end() {
        services.values().forEach(ServiceProcess::close);
        broker.close();
        store.close();
        tokens.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("clientele-promises-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
