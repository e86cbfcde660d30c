package org.clientele.local.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.clientele.local.client.Answer;
import org.clientele.local.client.Endpoints;
import org.clientele.local.client.PlatformClient;
import org.clientele.local.sample.SampleLead.Fate;
import org.clientele.local.sample.SampleLead.Touch;
import org.jspecify.annotations.Nullable;

/**
 * Enters the sample organisation through the public APIs, as the organisation's own systems would. Every call has a
 * fixed key, so entering it again with the same instant adds nothing.
 */
public final class SampleOrganisation {

    private static final int CALLS_AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PlatformClient integration;
    private final Endpoints endpoints;
    private final Instant begun;
    private final Map<Integer, String> clients = new ConcurrentHashMap<>();

    /** {@code begun} is the instant the sample is told from: its last year ends there, its follow-ups start there. */
    public SampleOrganisation(Endpoints endpoints, Clock clock, Instant begun) {
        this.integration = new PlatformClient(endpoints, clock, "clientele-integration", "clientele");
        this.endpoints = endpoints;
        this.begun = begun;
    }

    /** The salespeople, of whom each has an OAuth client of its own in the local run. */
    public static List<SamplePerson> people() {
        return SampleGenerator.people();
    }

    /** Who leads their teams; each has such a client too. */
    public static List<SamplePerson> managers() {
        return SampleGenerator.managers();
    }

    /** Enters everything; returns when the last conversion is settled. */
    public void enter() throws InterruptedException, ExecutionException {
        enterPeople();
        var leads = new SampleGenerator(LocalDate.ofInstant(begun, ZoneId.of("UTC"))).leads();
        var ids = submit(leads);
        atOnce(leads, lead -> lead.fate() != Fate.CONVERTED_AGAIN, lead -> live(lead, ids));
        atOnce(leads, lead -> lead.fate() == Fate.CONVERTED_AGAIN, lead -> live(lead, ids));
        enterFollowUps(leads, ids);
    }

    private void enterPeople() {
        put("/teams/north", team("North"));
        put("/teams/south", team("South"));
        people().forEach(person -> put("/salespeople/" + person.id(), person.profile()));
    }

    private static Map<String, String> team(String name) {
        var led = managers().stream().filter(manager -> manager.teamId().equalsIgnoreCase(name));
        return Map.of("name", name, "managerId", led.findFirst().orElseThrow().id());
    }

    private void put(String path, Object body) {
        integration.put(endpoints.portfolio(), path, body).orThrow("PUT " + path);
    }

    private Map<String, String> submit(List<SampleLead> leads) {
        var items = leads.stream().map(SampleLead::submission).toList();
        var answer = integration
                .post(endpoints.lead(), "/submissions/bulk", Map.of("items", items))
                .orThrow("POST /submissions/bulk");
        var ids = new HashMap<String, String>();
        for (int i = 0; i < leads.size(); i++) {
            ids.put(
                    leads.get(i).externalId(),
                    answer.body().path("items").path(i).path("leadId").asString());
        }
        return ids;
    }

    private interface Step {
        void take(SampleLead lead) throws InterruptedException;
    }

    private static void atOnce(List<SampleLead> leads, Predicate<SampleLead> which, Step step)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(CALLS_AT_ONCE)) {
            var running = new ArrayList<Future<?>>();
            for (var lead : leads) {
                if (which.test(lead)) {
                    running.add(threads.submit(() -> {
                        step.take(lead);
                        return null;
                    }));
                }
            }
            for (var one : running) {
                one.get();
            }
        }
    }

    private void live(SampleLead lead, Map<String, String> ids) throws InterruptedException {
        var path = "/leads/" + ids.get(lead.externalId());
        if (!"OPEN".equals(get(path).text("state")) && lead.fate() != Fate.CONVERTED) {
            return;
        }
        for (int i = 0; i < lead.correspondence().size(); i++) {
            correspond(path, lead.correspondence().get(i), lead.externalId() + "-" + i);
        }
        switch (lead.fate()) {
            case NEW -> {}
            case CONTACTED -> step(path, "contacted");
            case PROPOSAL -> step(path, "proposal");
            case NEGOTIATION -> step(path, "negotiation");
            case QUALIFIED -> qualify(path, lead);
            case LOST -> integration.post(endpoints.lead(), path + "/loss", Map.of("reason", "no-budget"));
            case CONVERTED, CONVERTED_AGAIN -> convert(path, lead);
        }
    }

    private void correspond(String path, Touch touch, String key) {
        integration.post(endpoints.lead(), path + "/correspondence", touch, key).orThrow("POST correspondence");
    }

    private void step(String path, String step) {
        integration.post(endpoints.lead(), path + "/step", Map.of("step", step)).orThrow("POST step");
    }

    private void qualify(String path, SampleLead lead) {
        if (!"OPEN".equals(get(path).text("state"))) {
            return;
        }
        integration
                .post(
                        endpoints.lead(),
                        path + "/qualification",
                        Map.of(
                                "need", "confirmed on the phone",
                                "budget", "released",
                                "authority", "head of purchasing",
                                "timing", "this quarter",
                                "expectedValue", money(lead)))
                .orThrow("POST qualification");
    }

    private void convert(String path, SampleLead lead) throws InterruptedException {
        qualify(path, lead);
        var project = Map.of(
                "title", "Contract " + lead.externalId(),
                "value", money(lead),
                "contractType", lead.company() % 3 == 0 ? "framework" : "purchase",
                "signedOn", lead.signedOn().toString(),
                "startsOn", lead.startsOn().toString());
        integration
                .post(endpoints.lead(), path + "/conversion", conversion(project, clients.get(lead.company())))
                .orThrow("POST conversion");
        clients.putIfAbsent(lead.company(), settledClient(path));
    }

    private static Map<String, Object> conversion(Map<String, Object> project, @Nullable String clientId) {
        return clientId == null ? Map.of("project", project) : Map.of("project", project, "clientId", clientId);
    }

    private String settledClient(String path) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var conversion = get(path + "/conversion");
            if ("CONVERTED".equals(conversion.text("state"))) {
                return conversion.text("clientId");
            }
            Thread.sleep(Duration.ofMillis(20));
        }
        throw new IllegalStateException("conversion of " + path + " is not settled");
    }

    /** Reminders for everybody: the first within a minute, the others spread over the next hours. */
    private void enterFollowUps(List<SampleLead> leads, Map<String, String> ids) {
        var people = people();
        for (int i = 0; i < people.size() * 3; i++) {
            var person = people.get(i % people.size());
            var due = LocalDateTime.ofInstant(begun.plus(Duration.ofMinutes(1 + i * 7L)), ZoneId.of(person.zone()));
            var lead = leads.get(LEAD_WITH_FOLLOW_UP + i);
            var followUp = Map.of(
                    "salespersonId", person.id(),
                    "subject", Map.of("kind", "lead", "id", ids.get(lead.externalId())),
                    "note", "Call back about " + lead.submission().get("need"),
                    "due", Map.of("local", due.withNano(0).toString(), "zone", person.zone()));
            integration
                    .post(endpoints.notification(), "/follow-ups", followUp, "sample-follow-up-" + i)
                    .orThrow("POST /follow-ups");
        }
    }

    private static final int LEAD_WITH_FOLLOW_UP = 200;

    private Answer get(String path) {
        return integration.get(endpoints.lead(), path).orThrow("GET " + path);
    }

    private static Map<String, Object> money(SampleLead lead) {
        return Map.of("amount", lead.projectValue(), "currency", lead.currency());
    }
}
