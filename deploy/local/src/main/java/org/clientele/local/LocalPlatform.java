package org.clientele.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.clientele.analytics.AnalyticsApplication;
import org.clientele.lead.LeadApplication;
import org.clientele.local.client.Endpoints;
import org.clientele.local.identity.IdentityApplication;
import org.clientele.local.mail.MailCatcher;
import org.clientele.local.sample.SampleOrganisation;
import org.clientele.localbacking.EmbeddedStore;
import org.clientele.localbacking.KafkaBroker;
import org.clientele.localbacking.Topics;
import org.clientele.notification.NotificationApplication;
import org.clientele.portfolio.PortfolioApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;

/**
 * The platform in one command: a broker and a store unless the environment names others, a mail catcher, the identity
 * server, and the four services one after the other. They meet over Kafka and HTTP only, as in production.
 */
public final class LocalPlatform implements AutoCloseable {

    private final Ports ports;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final String kafka;
    private final String mongodb;

    /** {@code LocalPlatform [--fresh] [--no-sample] [--data=DIR]}, or {@code --rehearse --data=DIR}. */
    public static void main(String[] arguments) throws Exception {
        var begun = System.nanoTime();
        var options = Options.of(List.of(arguments));
        if (options.rehearsal()) {
            rehearse(options.data());
            return;
        }
        requireFreePorts();
        if (options.fresh()) {
            forget(options.data());
        }
        requireReadableStore(options.data());
        var endpoints =
                startOrExit(options.data(), Ports.USUAL, System.getenv()).endpoints();
        tell("Clientele is ready after %.1f s: %s  (Kafka %s)", begun, endpoints.identity(), endpoints.kafka());
        if (options.sample()) {
            enterSample(options.data(), endpoints, Clock.systemUTC(), begun);
        }
    }

    /** A part that did start would keep the process of a failed start running. */
    @SuppressWarnings("CatchAndPrintStackTrace") // this is the last to hear of it
    static LocalPlatform startOrExit(Path data, Ports ports, Map<String, String> environment) {
        try {
            var platform = new LocalPlatform(data, ports, environment);
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop"));
            platform.startServices(data);
            return platform;
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            System.err.println("Clientele could not be started: " + failure.getMessage());
            System.exit(1);
            throw failure;
        }
    }

    /** Starts everything and stops it again, so that the JVM can keep what it learns from that. */
    private static void rehearse(Path data) {
        try (var platform = new LocalPlatform(data, Ports.free(), Map.of())) {
            platform.startServices(data);
        }
    }

    /** Deletes what an earlier run wrote, and nothing else that may be in the folder. */
    private static void forget(Path data) throws IOException {
        for (var written : Stream.concat(
                        DataFormat.files(), Stream.of("kafka", "signing-key.json", "sample-begun", "sample-entered"))
                .toList()) {
            FileSystemUtils.deleteRecursively(data.resolve(written));
        }
    }

    private static void requireFreePorts() {
        var taken = Ports.USUAL.taken(System.getenv());
        if (!taken.isEmpty()) {
            System.err.println("Somebody listens on " + taken + " already: end that first, or what runs from before.");
            System.exit(1);
        }
    }

    private static void requireReadableStore(Path data) throws IOException {
        var format = new DataFormat(data);
        if (format.isAnother()) {
            System.err.println("The data in " + data + " are of another version, and this one cannot read them."
                    + " Begin anew with --fresh, or elsewhere with --data=DIR.");
            System.exit(1);
        }
        format.note();
    }

    private static void enterSample(Path data, Endpoints endpoints, Clock clock, long begun)
            throws IOException, InterruptedException, ExecutionException {
        var sample = new SampleOnce(data, clock);
        if (sample.isMissing()) {
            System.out.println("Entering the sample organisation through the services' own APIs ...");
            new SampleOrganisation(endpoints, clock, sample.begun()).enter();
            sample.entered();
            tell("The sample organisation is entered after %.1f s.", begun);
        }
    }

    private static void tell(String text, long begun, Object... more) {
        var arguments = new ArrayList<Object>();
        arguments.add(Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
        arguments.addAll(List.of(more));
        System.out.println(text.formatted(arguments.toArray()));
    }

    /** Starts broker and store, or takes those that the environment names. */
    LocalPlatform(Path data, Ports ports, Map<String, String> environment) {
        this.ports = ports;
        this.kafka = environment.containsKey(Ports.KAFKA)
                ? environment.get(Ports.KAFKA)
                : part(KafkaBroker.start(data.resolve("kafka"), ports.kafka())).bootstrapServers();
        this.mongodb = environment.containsKey(Ports.MONGODB)
                ? environment.get(Ports.MONGODB)
                : part(EmbeddedStore.inFolder(data.resolve("store"), ports.mongodb()))
                        .uri();
    }

    private <P extends AutoCloseable> P part(P started) {
        parts.push(started);
        return started;
    }

    void startServices(Path data) {
        Topics.createAll(kafka);
        var mails = part(MailCatcher.start(ports.smtp()));
        start(
                IdentityApplication.with(mails),
                "identity",
                ports.identity(),
                List.of("--clientele.data=" + data, "--clientele.local.pages=" + pages(ports.analytics())));
        service(LeadApplication.class, "lead-service", ports.lead());
        service(PortfolioApplication.class, "portfolio-service", ports.portfolio());
        service(
                AnalyticsApplication.class,
                "analytics-service",
                ports.analytics(),
                "--clientele.pages.address=" + pages(ports.analytics()),
                "--clientele.pages.client-secret=clientele",
                "--clientele.classes.every=PT1M", // nobody who tries it out waits for midnight
                "--clientele.classes.settling=PT2S");
        service(NotificationApplication.class, "notification-service", ports.notification());
    }

    private static String pages(int port) {
        return "http://localhost:" + port;
    }

    private void service(Class<?> application, String name, int port, String... more) {
        var settings = new ArrayList<>(List.of(more));
        settings.addAll(List.of(
                "--spring.mongodb.uri=" + mongodb,
                "--spring.cloud.stream.kafka.binder.brokers=" + kafka,
                "--clientele.events.relay-shards=1",
                "--clientele.http.token-url=http://localhost:" + ports.identity() + "/oauth2/token",
                "--springdoc.swagger-ui.oauth.client-id=clientele-manager",
                "--springdoc.swagger-ui.oauth.client-secret=clientele",
                "--spring.mail.port=" + ports.smtp()));
        start(new SpringApplicationBuilder(application), name, port, settings);
    }

    private void start(SpringApplicationBuilder application, String name, int port, List<String> settings) {
        var arguments = new ArrayList<>(settings);
        arguments.add("--spring.config.name=" + name);
        arguments.add("--server.address=127.0.0.1"); // its secrets are known to everybody
        arguments.add("--clientele.secret=known-to-everybody-for-local-runs-only");
        arguments.add("--server.port=" + port);
        arguments.add("--management.server.port=" + port); // one port each is enough on one machine
        arguments.add("--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:" + ports.identity());
        arguments.add("--spring.jmx.enabled=false");
        arguments.add("--spring.main.banner-mode=off");
        arguments.add("--spring.main.log-startup-info=false"); // which would be the same for all
        arguments.add("--spring.main.register-shutdown-hook=false");
        parts.push(application.run(arguments.toArray(String[]::new)));
    }

    Endpoints endpoints() {
        return ports.endpoints(kafka);
    }

    /** Stops everything, the last started first. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception failure) {
                System.err.println("Could not be stopped in order: " + failure);
            }
        }
    }
}
