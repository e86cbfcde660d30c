package org.clientele.portfolio.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.clientele.portfolio.client.ClientFixture.ANNA;
import static org.clientele.portfolio.project.ProjectFixture.project;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientFixture;
import org.clientele.portfolio.project.InMemoryProjects;
import org.clientele.portfolio.project.Project;
import org.clientele.servicedefaults.Money;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Test;

/** Clients at a glance: what they signed in each currency, and what they are owed next. */
class PortfoliosTests {

    private final InMemoryProjects projects = new InMemoryProjects(Facts.none(), StoreFixture.CLOCK);
    private final InMemoryFollowUps followUps = new InMemoryFollowUps();
    private final Portfolios portfolios = new Portfolios(projects, followUps);
    private final Client acme = ClientFixture.client("anna", "Acme", "software");
    private final Client zoom = ClientFixture.client("anna", "Zoomit", "software");

    @Test
    void sumsUpWhatEachClientSignedInEachCurrency() {
        sign(project("p-1", acme.clientId(), 100, "USD", "2026-03-20"));
        sign(project("p-2", acme.clientId(), 1_000, "EUR", "2026-03-20"));
        sign(project("p-3", acme.clientId(), 10, "EUR", "2026-03-20"));
        assertThat(portfolios.of(List.of(zoom, acme)))
                .containsExactly(
                        new PortfolioItem(zoom.clientId(), "Zoomit", List.of(), 0, false, null),
                        new PortfolioItem(
                                acme.clientId(),
                                "Acme",
                                List.of(new Money(1_010, "EUR"), new Money(100, "USD")),
                                3,
                                false,
                                null));
        assertThat(portfolios.of(List.of())).isEmpty();
    }

    @Test
    void endsBeforeClientsWhoseProjectsAreTooManyToSumUp() {
        var third = ClientFixture.client("anna", "Third", "software");
        signMany(acme, Portfolios.MOST);
        sign(project("p-1", zoom.clientId(), 100, "USD", "2026-03-20"));
        assertThat(portfolios.of(List.of(acme, third)))
                .extracting(PortfolioItem::projects)
                .containsExactly(Portfolios.MOST, 0);
        assertThat(portfolios.of(List.of(acme, zoom, third)))
                .extracting(PortfolioItem::projects, PortfolioItem::moreProjects)
                .containsExactly(tuple(Portfolios.MOST, false));
        sign(project("one-more", acme.clientId(), 1, "EUR", "2026-03-20"));
        assertThat(portfolios.of(List.of(acme)))
                .extracting(PortfolioItem::moreProjects)
                .containsExactly(true);
    }

    private void signMany(Client client, int count) {
        IntStream.range(0, count).forEach(id -> sign(project("many-" + id, client.clientId(), 1, "EUR", "2026-03-20")));
    }

    @Test
    void showsTheEarliestFollowUp() {
        var soon = new FollowUp("f-2", acme.clientId(), Instant.parse("2026-05-01T10:00:00Z"));
        followUps.learn(List.of(
                new FollowUps.Learnt(
                        "f-1", new FollowUp("f-1", acme.clientId(), Instant.parse("2026-05-02T10:00:00Z")), 1),
                new FollowUps.Learnt("f-2", soon, 1)));
        assertThat(portfolios.of(List.of(acme)).getFirst().nextFollowUp()).isEqualTo(soon);
    }

    private void sign(Project project) {
        assertThat(projects.create(project.beginning(ANNA)).version()).isEqualTo(1);
    }
}
