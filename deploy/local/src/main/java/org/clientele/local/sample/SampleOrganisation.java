package org.clientele.local.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.clientele.local.client.Endpoints;
import org.clientele.local.client.PlatformClient;

/**
 * Enters the sample organisation through the public APIs, as an organisation brings its past along: with the days on
 * which things happened, and much at a time. Entering it again with the same instant adds nothing.
 */
public final class SampleOrganisation {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final String ROSTER = "/routing/salespeople?limit=200";

    private final PlatformClient integration;
    private final Endpoints endpoints;
    private final Bulks bulks;
    private final EnteredLeads entered;
    private final EnteredFollowUps followUps;
    private final LocalDate today;
    private final SampleStory story;

    /** {@code begun} is the instant the sample is told from: its last year ends there, its follow-ups start there. */
    public SampleOrganisation(Endpoints endpoints, Clock clock, Instant begun) {
        this.integration = new PlatformClient(endpoints, clock, "clientele-integration", "clientele");
        this.endpoints = endpoints;
        this.bulks = new Bulks(integration);
        this.entered = new EnteredLeads(integration, bulks, endpoints.lead());
        this.followUps = new EnteredFollowUps(integration, endpoints.notification(), begun);
        this.today = LocalDate.ofInstant(begun, ZoneOffset.UTC);
        this.story = new SampleStory(today);
    }

    /** The salespeople, of whom each has an OAuth client of its own in the local run. */
    public static List<SamplePerson> people() {
        return SamplePeople.ALL;
    }

    /** Who leads their teams; each has such a client too. */
    public static List<SamplePerson> managers() {
        return SamplePeople.MANAGERS;
    }

    /** Enters everything; returns when the last conversion is settled. */
    public void enter() throws InterruptedException, ExecutionException {
        enterPeople();
        enterRates();
        var leads = story.leads();
        entered.submit(leads);
        entered.say(leads);
        entered.advance(leads);
        convert(leads);
        enterClients();
        followUps.enter(clientsByOwner());
        entered.awaitClients();
    }

    /** The lead service gives leads only to salespeople that it has heard of. */
    private void enterPeople() throws InterruptedException {
        SampleTeam.ALL.forEach(team -> put("/teams/" + team.id(), team.profile()));
        people().forEach(person -> put("/salespeople/" + person.id(), person.profile()));
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (integration
                        .get(endpoints.lead(), ROSTER)
                        .orThrow("GET " + ROSTER)
                        .body()
                        .path("items")
                        .size()
                < people().size()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the lead service does not hear of salespeople");
            }
            Thread.sleep(POLL);
        }
    }

    private void enterRates() {
        var rates = new SampleRates(today);
        SampleRates.currencies()
                .forEach(currency -> integration
                        .put(endpoints.analytics(), "/rates/" + currency + "/EUR", rates.of(currency))
                        .orThrow("PUT /rates"));
    }

    private void put(String path, Object body) {
        integration.put(endpoints.portfolio(), path, body).orThrow("PUT " + path);
    }

    /** New clients first: others sign again with them. */
    private void convert(List<SampleLead> leads) throws InterruptedException, ExecutionException {
        entered.convert(leads.stream().filter(lead -> lead.isWon(false)).toList());
        entered.awaitClients();
        entered.convert(leads.stream().filter(lead -> lead.isWon(true)).toList());
    }

    private void enterClients() throws InterruptedException, ExecutionException {
        var unusedProjects = bulks.post(
                endpoints.portfolio(),
                "/projects/bulk",
                story.clients(),
                client -> client.further().stream().map(project -> item(client, "project", project.body())));
        var unusedEfforts = bulks.post(
                endpoints.portfolio(),
                "/efforts/bulk",
                story.clients(),
                client -> client.efforts().stream().map(effort -> item(client, "effort", effort.body())));
    }

    private Map<String, Object> item(SampleClient client, String what, Map<String, Object> body) {
        return Map.of("clientId", entered.clientId(client.lead()), what, body);
    }

    private Map<SamplePerson, List<String>> clientsByOwner() {
        return story.clients().stream()
                .collect(Collectors.groupingBy(
                        client -> client.lead().company().owner(),
                        LinkedHashMap::new,
                        Collectors.mapping(client -> entered.clientId(client.lead()), Collectors.toList())));
    }
}
