package org.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.clientele.local.client.Answer;
import org.clientele.local.client.Endpoints;
import org.clientele.local.client.PlatformClient;
import org.clientele.testkit.SpanCollector;
import org.clientele.testkit.StoreTally;

/**
 * The whole platform on free ports, started once for all journeys and without the sample, and who calls it; or one that
 * runs already, where the environment names its lead-service ({@code CLIENTELE_LEAD}).
 */
public final class RunningPlatform {

    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Endpoints endpoints;
    private final SpanCollector spans;

    private RunningPlatform(Endpoints endpoints, SpanCollector spans) {
        this.endpoints = endpoints;
        this.spans = spans;
    }

    public static RunningPlatform get() {
        return Once.PLATFORM;
    }

    private static final class Once {

        private static final RunningPlatform PLATFORM = System.getenv().containsKey("CLIENTELE_LEAD")
                ? new RunningPlatform(Endpoints.from(System.getenv()), SpanCollector.start())
                : start();

        private static RunningPlatform start() {
            var data = Path.of("target", "journeys-" + ProcessHandle.current().pid());
            var spans = SpanCollector.start();
            spans.settings().forEach(System::setProperty);
            System.setProperty(StoreTally.PROPERTY, "true");
            var platform = new LocalPlatform(data, Ports.free(), Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            platform.startServices(data);
            return new RunningPlatform(platform.endpoints(), spans);
        }
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    /** Where each service is, by its name. */
    public SortedMap<String, URI> services() {
        var services = new TreeMap<String, URI>();
        services.put("lead-service", endpoints.lead());
        services.put("portfolio-service", endpoints.portfolio());
        services.put("analytics-service", endpoints.analytics());
        services.put("notification-service", endpoints.notification());
        return services;
    }

    /**
     * What the services export of the traces whose caller has them recorded; nothing of a platform that ran already.
     */
    public SpanCollector spans() {
        return spans;
    }

    /** A page that is open to everybody, as text. */
    public static String page(URI address) {
        return RawCaller.page(address);
    }

    /** Somebody in one of the roles of the local run. */
    public PlatformClient as(String role) {
        return new PlatformClient(endpoints, Clock.systemUTC(), "clientele-" + role, "clientele");
    }

    /** Has a salesperson, alone in a team of their own, and returns when notification-service knows them. */
    public void employ(PlatformClient caller, String salespersonId, String given, String family, String zone) {
        var teamId = "team-of-" + salespersonId;
        caller.put(endpoints.portfolio(), "/teams/" + teamId, Map.of("name", "Team of " + given))
                .orThrow("team");
        caller.put(
                        endpoints.portfolio(),
                        "/salespeople/" + salespersonId,
                        Map.of(
                                "givenName", given,
                                "familyName", family,
                                "email",
                                        "%s.%s@sales.example"
                                                .formatted(given, family)
                                                .toLowerCase(Locale.ROOT),
                                "teamId", teamId,
                                "zone", zone))
                .orThrow("salesperson");
        await(
                caller,
                endpoints.notification(),
                "/follow-ups?salespersonId=" + salespersonId,
                answer -> answer.status() == 200);
    }

    /** Uploads rows of CSV, all of this source; answers the id of the import. */
    public String upload(String source, String rows) {
        var answer = RawCaller.call(
                "POST",
                endpoints.lead().resolve("/api/v1/imports?source=" + source),
                RawCaller.token(endpoints.identity(), "integration"),
                rows,
                Map.of("Content-Type", "text/csv"));
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().path("importId").asString();
    }

    /** Asks until the answer is as expected, and returns it. */
    public Answer await(PlatformClient caller, URI service, String path, Predicate<Answer> expected) {
        var last = new Answer[1];
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            last[0] = caller.get(service, path);
            assertThat(last[0]).matches(expected, "what was expected of " + path);
        });
        return last[0];
    }

    /**
     * Publishes as a client of its own would, that knows nothing of the platform but the topic; answers where the
     * record is: topic, partition and offset, as parked records are called.
     */
    public String publish(String topic, String key, byte[] value, Map<String, String> headers) {
        Map<String, Object> properties = Map.of("bootstrap.servers", endpoints.kafka(), "acks", "all");
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            var metadata = producer.send(record).get();
            assertThat(metadata.hasOffset()).isTrue();
            return metadata.topic() + "-" + metadata.partition() + "-" + metadata.offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
