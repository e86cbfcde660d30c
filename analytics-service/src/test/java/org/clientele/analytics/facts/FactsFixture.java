package org.clientele.analytics.facts;

import java.time.LocalDate;

/** Clients and projects for tests. */
public final class FactsFixture {

    private FactsFixture() {}

    public static Client client(String clientId) {
        return new Client(clientId, "anna", "north");
    }

    public static Project project(String projectId, String clientId, long amount) {
        return project(projectId, clientId, amount, "2026-03-20");
    }

    public static Project project(String projectId, String clientId, long amount, String signedOn) {
        return new Project(projectId, clientId, "anna", "north", amount, "EUR", LocalDate.parse(signedOn));
    }

    public static Project signedBy(String salespersonId, String teamId, Project project) {
        return new Project(
                project.projectId(),
                project.clientId(),
                salespersonId,
                teamId,
                project.amount(),
                project.currency(),
                project.signedOn());
    }

    /** The facts of which each is the first of its subject. */
    public static Facts facts(Fact... facts) {
        var folded = new Facts();
        for (var fact : facts) {
            folded.keep(fact, 1);
        }
        return folded;
    }
}
