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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clientele.local.PlatformRehearsal;
import org.clientele.local.client.Endpoints;
import org.clientele.local.client.PlatformClient;
import org.clientele.local.mail.MailCatcher;
import org.clientele.localbacking.Topics;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.ServiceProcess;
import org.clientele.testkit.TestTokens;
import org.clientele.testkit.TroubledStore;
import org.springframework.util.FileSystemUtils;

/**
 * Two instances of each of the four services and the broker, each a process that can be killed and started again where
 * it was, and a store on whose way trouble can be made; the mail server stays. Begins with one instance of each.
 */
final class MortalPlatform implements Platform, AutoCloseable {

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Path folder = temporaryFolder();
    private final TokenEndpoint tokens = new TokenEndpoint();
    private final MongoClient store = MongoClients.create(BackingServices.mongoUri());
    private final TroubledStore wayToStore = new TroubledStore(BackingServices.mongoUri());
    private ServiceProcess broker = ServiceProcess.broker(folder.resolve("kafka"));
    private final MailCatcher mails = MailCatcher.start(0);
    private final Map<Part, List<ServiceProcess>> services = new EnumMap<>(Part.class);
    private final Map<Part, Balancer> doors = new EnumMap<>(Part.class);
    private final StubbornClient client;

    private static final class Only {

        private static final MortalPlatform RUNNING = new MortalPlatform();
    }

    /** The one of the campaign. */
    static MortalPlatform running() {
        return Only.RUNNING;
    }

    MortalPlatform() {
        Awaitility.doNotCatchUncaughtExceptionsByDefault(); // a mail server's thread throws when its client is killed
        Stream.of(Part.values()).forEach(part -> {
            services.put(part, List.of(service(part), service(part)));
            doors.put(part, new Balancer(instances(part)));
        });
        client = new StubbornClient(new PlatformClient(endpoints(), Clock.systemUTC(), "promises", "unused"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        broker.start();
        Topics.createAll(kafka());
        CompletableFuture.allOf(services.values().stream()
                        .map(ofOne -> CompletableFuture.runAsync(ofOne.getFirst()::start))
                        .toArray(CompletableFuture[]::new))
                .join();
        enterSalespeople();
        new Quiescence(this).await(); // from now on everybody knows them, and each lead is given to one
    }

    private ServiceProcess service(Part part) {
        var settings = Map.of(
                "spring.mongodb.uri",
                wayToStore.uri(),
                "spring.mongodb.database",
                databaseName(part),
                "spring.cloud.stream.kafka.binder.brokers",
                kafka(),
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                TestTokens.issuer(),
                "spring.mail.port",
                String.valueOf(mails.port()),
                "clientele.reminders.attempt-timeout",
                "3s",
                "clientele.reminders.first-retry",
                "1s",
                "clientele.conversion.ask-again",
                "3s",
                "clientele.classes.every",
                "1s",
                "clientele.classes.settling",
                "1s");
        return ServiceProcess.service(part.main(), settings).beginningWith(PlatformRehearsal.once());
    }

    /** Both instances of a service. */
    List<ServiceProcess> instances(Part part) {
        return Objects.requireNonNull(services.get(part));
    }

    private Stream<ServiceProcess> instances() {
        return services.values().stream().flatMap(List::stream);
    }

    /** Whatever can be killed. */
    List<ServiceProcess> victims() {
        return Stream.concat(Stream.of(broker), instances()).toList();
    }

    /** Starts it until it stays, as whoever runs it does. */
    static void revive(ServiceProcess victim) {
        var patience = Clock.systemUTC().instant().plus(PATIENCE);
        while (!victim.isRunning()) {
            try {
                victim.start();
            } catch (IllegalStateException gaveUp) {
                if (Clock.systemUTC().instant().isAfter(patience)) {
                    throw gaveUp;
                }
            }
        }
    }

    /** The way that services take to the store; tests take another. */
    TroubledStore wayToStore() {
        return wayToStore;
    }

    MailCatcher mails() {
        return mails;
    }

    ServiceProcess broker() {
        return broker;
    }

    /** Puts another log in the place of the broker's, which is not running. */
    void replaceLog(Path log) {
        broker = ServiceProcess.broker(log, broker.port());
    }

    /** The log of the broker that it had first. */
    Path log() {
        return folder.resolve("kafka");
    }

    /** The URI of the store itself, and the database of a service in it. */
    String storeUri() {
        return BackingServices.mongoUri();
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
        return door(part).uri();
    }

    /** The address of both instances of a service. */
    Balancer door(Part part) {
        return Objects.requireNonNull(doors.get(part));
    }

    @Override
    public StubbornClient client() {
        return client;
    }

    @Override
    public void close() {
        doors.values().forEach(Balancer::close);
        instances().forEach(ServiceProcess::close);
        broker.close();
        mails.close();
        wayToStore.close();
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
