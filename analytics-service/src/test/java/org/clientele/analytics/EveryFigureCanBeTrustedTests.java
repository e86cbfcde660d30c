package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.ClientLeft;
import org.clientele.analytics.facts.ClientReturned;
import org.clientele.analytics.facts.Contract;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.LogPosition;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.facts.RecordedFacts;
import org.clientele.analytics.facts.Traits;
import org.clientele.analytics.facts.Version;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.ranking.Figures;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.scope.Scope;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.parking.ParkedRecord;
import org.clientele.eventdelivery.parking.ParkedRecords;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.LogEntry;
import org.clientele.testkit.LogHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Promise 5: a figure says how old it is, and folding the log again gives the identical one. The log here is as bad as
 * a log can be: reordered, repeated, with gaps and with records that nobody can read.
 */
@Tag("embedded")
class EveryFigureCanBeTrustedTests {

    private static final int CLIENTS = 12;
    private static final int PROJECTS = 40;
    /** The version of a client that leaves, and of one that comes back. */
    private static final long DEPARTURE = 5;

    private static final long RETURN = 6;

    /** The version of a subject that takes it back, if it comes to that. */
    private static final long WITHDRAWAL = 8;

    private static final long UNREADABLE = 99;

    private static final Set<String> WITHDRAWALS = Set.of("client.onboarding-undone.v1", "client.project-withdrawn.v1");
    private static final Set<String> PRESENCES = Set.of("client.left.v1", "client.returned.v1");
    private static final Freshness NOW = FactsFixture.freshness(Instant.EPOCH, 0);

    private final RunningAnalytics service = RunningAnalytics.service();
    private final String owner = "trust-" + UUID.randomUUID();

    @BeforeEach
    void publishABadLog() {
        var random = new Random(7);
        var sends = new ArrayList<Runnable>();
        for (int number = 0; number < CLIENTS * 3; number++) {
            clientVersion(sends, number % CLIENTS, 1L + random.nextInt(9));
        }
        for (int number = 0; number < PROJECTS * 4; number++) {
            projectVersion(sends, number % PROJECTS, 1L + random.nextInt(9));
        }
        sends.addAll(List.copyOf(sends));
        Collections.shuffle(sends, random);
        sends.add(sends.size() / 3, () -> unreadable("not json"));
        sends.add(sends.size() / 2, () -> unreadable("{\"projectId\": \"p\", \"clientId\": \"c\"}"));
        sends.forEach(Runnable::run);
    }

    /** The content follows from the number, as in a log that has one fact for each number. */
    private void clientVersion(List<Runnable> sends, int client, long sequence) {
        var clientId = owner + "-c" + client;
        if (sequence == WITHDRAWAL) {
            sends.add(() -> service.undone(clientId, sequence));
        } else if (sequence == DEPARTURE) {
            sends.add(() -> service.left(clientId, "price", "2026-05-01", sequence));
        } else if (sequence == RETURN) {
            sends.add(() -> service.returned(clientId, "2026-06-01", sequence));
        } else {
            sends.add(() -> service.onboarded(clientId, owner + "-" + sequence % 3, sequence));
        }
    }

    private void projectVersion(List<Runnable> sends, int project, long sequence) {
        var projectId = owner + "-p" + project;
        if (sequence == WITHDRAWAL) {
            sends.add(() -> service.withdrawn(projectId, owner + "-c" + project % CLIENTS, sequence));
            return;
        }
        var day = "2026-0%d-10".formatted(sequence);
        sends.add(() -> service.signed(
                projectId,
                owner + "-c" + project % CLIENTS,
                owner + "-" + sequence % 3,
                1_000 * sequence + project,
                day,
                sequence));
    }

    private void unreadable(String json) {
        service.publish("client-events", owner + "-c1", owner + "-p1", "client.project-signed.v1", UNREADABLE, json);
    }

    @Test
    void holdsEverythingUpToTheInstantThatItNames() {
        var sent = Instant.now();
        service.await("/classes", figures -> asOf(figures).isAfter(sent));
        assertThat(service.bean(CurrentFacts.class).read(this::toldHere).figure())
                .isEqualTo(toldHere(new CurrentFacts(fixed(foldOfTheLog()), () -> NOW)
                        .read(facts -> facts)
                        .figure()));
    }

    /** What other tests tell of is none of this one's. */
    private Set<Fact> toldHere(Facts facts) {
        return Stream.<Fact>concat(FactsFixture.clients(facts).stream(), FactsFixture.projects(facts).stream())
                .filter(fact -> fact.subject().startsWith(owner))
                .collect(Collectors.toSet());
    }

    @Test
    void isTheSameFigureFromTheFoldOfTheLogAndInAnInstanceThatJustStarted() {
        var sent = Instant.now();
        service.await("/classes", figures -> asOf(figures).isAfter(sent));
        var ofTheLog = everyFigure(RankingFixture.figures(new CurrentFacts(fixed(foldOfTheLog()), () -> NOW)));
        var ofAnotherInstance =
                everyFigure(RankingFixture.figures(new CurrentFacts(service.bean(RecordedFacts.class), () -> NOW)));
        assertThat(everyFigure(service.bean(Figures.class))).isEqualTo(ofTheLog);
        assertThat(ofAnotherInstance).isEqualTo(ofTheLog);
        assertThat(revenue(ofTheLog)).isPositive();
    }

    @Test
    void neverClaimsWhatItHasNotRead() {
        var late = "late-" + UUID.randomUUID();
        service.withoutReadingClientEvents(() -> {
            service.signed(late + "-p", late + "-c", late, 500, "2026-01-10");
            var published = Instant.now();
            var figures =
                    service.await("/classes?period=all&salespersonId=" + late, EveryFigureCanBeTrustedTests::isBehind);
            assertThat(asOf(figures)).isBefore(published);
            assertThat(figures.at("/revenue/amount").asLong()).isZero();
        });
        var read = Instant.now();
        var figures = service.await(
                "/classes?period=all&salespersonId=" + late,
                later -> asOf(later).isAfter(read));
        assertThat(figures.at("/revenue/amount").asLong()).isEqualTo(500);
        assertThat(isBehind(figures)).isFalse();
    }

    @Test
    void countsWhatAnOperatorDroveAgainAsIfItHadBeenReadAtOnce() {
        var parked = service.bean(ParkedRecords.class);
        var late = "parked-" + UUID.randomUUID();
        service.publish("client-events", late, late + "-p", "client.project-signed.v1", UNREADABLE, "not json");
        var record =
                await().until(() -> parkedOf(parked, late), Optional::isPresent).orElseThrow();
        assertThat(revenueOf(late)).isZero();
        var corrected = service.signedJson(late + "-p", late, late, 700, "2026-01-10");
        var unused = parked.correct(
                record.id(),
                OptionalLong.empty(),
                record.headers(),
                corrected.getBytes(StandardCharsets.UTF_8),
                By.http("operator"));
        assertThat(parked.redrive(record.id(), By.http("olga")).orElseThrow().redrivenAt())
                .isNotNull();
        assertThat(revenueOf(late)).isEqualTo(700);
        var restarted = RankingFixture.figures(new CurrentFacts(service.bean(RecordedFacts.class), () -> NOW));
        assertThat(restarted
                        .ranking(Scope.all("EUR").ofOwner(late), Cut.REVENUE_SHARE)
                        .figure()
                        .revenue())
                .isEqualTo(BigInteger.valueOf(700));
        service.withdrawn(late + "-p", late, UNREADABLE + 1);
    }

    private static Optional<ParkedRecord> parkedOf(ParkedRecords parked, String key) {
        return parked.list(null, 1_000).stream()
                .filter(record -> record.keyText().equals(key))
                .findFirst();
    }

    private long revenueOf(String salespersonId) {
        return service.get("/classes?period=all&salespersonId=" + salespersonId)
                .at("/revenue/amount")
                .asLong();
    }

    private static boolean isBehind(JsonNode figures) {
        return figures.at("/freshness/lagMillis").asLong() > 0;
    }

    private static Instant asOf(JsonNode figures) {
        return Instant.parse(figures.path("freshness").path("readUntil").asString());
    }

    /** Every answer to every kind of question, by question. */
    private Map<String, Object> everyFigure(Figures figures) {
        var all = new HashMap<String, Object>();
        for (var scope : scopes()) {
            all.put("salespeople " + scope, figures.salespeople(scope).figure());
            all.put("former " + scope, figures.former(scope, null, 1_000).figure());
            for (var cut : List.of(Cut.REVENUE_SHARE, Cut.CLIENT_SHARE)) {
                var ranking = figures.ranking(scope, cut).figure();
                all.put(cut + " classes " + scope, ranking.classes());
                all.put(cut + " curve " + scope, ranking.curve(50));
                Arrays.stream(ClientClass.values())
                        .forEach(one -> all.put(cut + " " + one + " " + scope, ranking.clients(one, 1_000)));
            }
        }
        all.put(
                "revenue",
                figures.ranking(scopes().getFirst(), Cut.REVENUE_SHARE).figure().revenue());
        return all;
    }

    private List<Scope> scopes() {
        return IntStream.range(0, 3)
                .mapToObj(number -> Scope.all("EUR").ofOwner(owner + "-" + number))
                .flatMap(scope -> Stream.of(
                        scope,
                        scope.signed(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 6, 9)),
                        scope.signed(LocalDate.of(2026, 7, 1), null)))
                .toList();
    }

    private static BigInteger revenue(Map<String, Object> figures) {
        return (BigInteger) figures.get("revenue");
    }

    /**
     * The log read once from its beginning, and of each subject the event with the highest number; whatever was said of
     * clients that left and came back.
     */
    private List<Version> foldOfTheLog() {
        var newest = new HashMap<String, LogEntry>();
        LogHistory.read(BackingServices.kafka(), "client-events").entries().stream()
                .filter(entry -> entry.subject().startsWith(owner) && entry.sequence() != UNREADABLE)
                .forEach(entry -> newest.merge(
                        kind(entry) + entry.subject(), entry, (a, b) -> a.sequence() >= b.sequence() ? a : b));
        newest.values().removeIf(entry -> WITHDRAWALS.contains(entry.type()));
        return newest.values().stream()
                .map(entry -> FactsFixture.version(fact(entry), entry.sequence()))
                .toList();
    }

    private static String kind(LogEntry entry) {
        return PRESENCES.contains(entry.type())
                ? "%s %d of ".formatted(entry.type(), entry.sequence())
                : entry.type().contains("project") + " ";
    }

    private static Fact fact(LogEntry entry) {
        var event = JsonMapper.shared().readTree(String.valueOf(entry.json()));
        var clientId = event.path("clientId").asString();
        if (entry.type().equals("client.left.v1")) {
            return new ClientLeft(
                    clientId,
                    LocalDate.parse(event.path("leftOn").asString()),
                    event.path("reason").asString());
        }
        if (entry.type().equals("client.returned.v1")) {
            return new ClientReturned(
                    clientId, LocalDate.parse(event.path("returnedOn").asString()));
        }
        var person = event.path("salespersonId").asString();
        var owner = new Owner(person, null);
        return entry.type().equals("client.onboarded.v1")
                ? new Client(
                        clientId,
                        owner,
                        Traits.UNKNOWN,
                        Instant.parse(event.path("at").asString()))
                : new Project(
                        event.path("projectId").asString(),
                        clientId,
                        owner,
                        event.at("/value/amount").asLong(),
                        event.at("/value/currency").asString(),
                        new Contract(
                                event.path("contractType").asString(),
                                LocalDate.parse(event.path("signedOn").asString()),
                                null,
                                null));
    }

    /** Facts that were folded elsewhere, as a record that stands still. */
    private static RecordedFacts fixed(List<Version> facts) {
        return new RecordedFacts() {
            @Override
            public LogPosition position() {
                return new LogPosition(Map.of(new LogPartition("client-events", 0), 1L));
            }

            @Override
            public void between(LogPosition from, LogPosition to, Taker taker) {
                facts.forEach(taker::take);
            }
        };
    }
}
