package org.clientele.portfolio.project;

import java.time.Instant;
import java.time.LocalDate;
import org.clientele.portfolio.client.Owner;
import org.clientele.servicedefaults.Money;

/** Projects as clients sign them. */
public final class ProjectFixture {

    public static final Instant RECORDED = Instant.parse("2026-03-20T14:00:02Z");

    private ProjectFixture() {}

    public static Project project(String projectId, String clientId, long amount, String currency, String signedOn) {
        var terms = new Project.Terms(
                "Portal",
                new Money(amount, currency),
                "framework",
                LocalDate.parse(signedOn),
                LocalDate.parse("2026-04-01"),
                null);
        return Project.signed(
                projectId, clientId, Project.Origin.NONE, new Owner("anna-berg", "north"), terms, RECORDED);
    }

    public static Project project(String projectId, String clientId, String signedOn) {
        return project(projectId, clientId, 1_500_000, "EUR", signedOn);
    }
}
