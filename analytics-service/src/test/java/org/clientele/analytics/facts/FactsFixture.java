package org.clientele.analytics.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Clients and projects for tests. */
public final class FactsFixture {

    /** When everybody became a client, and everything was known. */
    public static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

    private FactsFixture() {}

    public static Client client(String clientId) {
        return new Client(clientId, new Owner("anna", "north"), Traits.UNKNOWN, BEGINNING);
    }

    public static Project project(String projectId, String clientId, long amount) {
        return project(projectId, clientId, amount, "2026-03-20");
    }

    public static Project project(String projectId, String clientId, long amount, String signedOn) {
        var contract = new Contract("purchase", LocalDate.parse(signedOn), null, null);
        return new Project(projectId, clientId, new Owner("anna", "north"), amount, "EUR", contract);
    }

    public static Project signedBy(String salespersonId, String teamId, Project project) {
        return new Project(
                project.projectId(),
                project.clientId(),
                new Owner(salespersonId, teamId),
                project.amount(),
                project.currency(),
                project.contract());
    }

    public static Project in(String currency, Project project) {
        return new Project(
                project.projectId(),
                project.clientId(),
                project.owner(),
                project.amount(),
                currency,
                project.contract());
    }

    /** How old figures are that come of one topic. */
    public static Freshness freshness(Instant readUntil, long lagMillis) {
        return Freshness.of(List.of(new TopicFreshness("client-events", readUntil, lagMillis)));
    }

    /** A version that was known from the beginning. */
    public static Version version(Fact fact, long sequence) {
        return new Version(fact, sequence, BEGINNING);
    }

    /** The facts of which each is the first of its subject. */
    public static Facts facts(Fact... facts) {
        var folded = new Facts();
        for (var fact : facts) {
            folded.keep(version(fact, 1));
        }
        return folded;
    }

    /** All projects that there are now. */
    public static List<Project> projects(Facts facts) {
        return projects(facts, Long.MAX_VALUE);
    }

    /** All projects that were known by then. */
    public static List<Project> projects(Facts facts, long asOf) {
        var projects = new ArrayList<Project>();
        for (var block : facts.projects().signed(null, null, asOf)) {
            for (int at = 0; at < block.size(); at++) {
                if (block.known(at) <= asOf) {
                    projects.add(block.fact(at, facts.dictionary()));
                }
            }
        }
        return projects;
    }

    /** All clients that there are now. */
    public static List<Client> clients(Facts facts) {
        return clients(facts.clients());
    }

    public static List<Client> clients(Clients clients) {
        var there = new ArrayList<Client>();
        for (int client = 0; client < clients.numbers(); client++) {
            if (clients.isThere(client)) {
                there.add(clients.fact(client));
            }
        }
        return there;
    }
}
