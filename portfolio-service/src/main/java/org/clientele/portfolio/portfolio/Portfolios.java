package org.clientele.portfolio.portfolio;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.project.Project;
import org.clientele.portfolio.project.Projects;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts together what a salesperson wants to know of clients; totals are summed up anew from their projects. */
@Service
public class Portfolios {

    static final int MOST = 1_000;

    private final Projects projects;
    private final FollowUps followUps;

    Portfolios(Projects projects, FollowUps followUps) {
        this.projects = projects;
        this.followUps = followUps;
    }

    /**
     * These clients at a glance, in the same order; only the first ones, but one at least, if they have more projects
     * together than are summed up at once.
     */
    public List<PortfolioItem> of(List<Client> clients) {
        if (clients.isEmpty()) {
            return List.of();
        }
        var ids = clients.stream().map(Client::clientId).toList();
        var signed = projects.ofAll(ids, MOST + 1);
        if (signed.size() > MOST && clients.size() > 1) {
            return of(clients.subList(0, clients.size() / 2));
        }
        var byClient = signed.stream().collect(groupingBy(Project::clientId));
        var next = followUps.nextOf(ids);
        return clients.stream()
                .map(client ->
                        item(client, byClient.getOrDefault(client.clientId(), List.of()), next.get(client.clientId())))
                .toList();
    }

    private static PortfolioItem item(Client client, List<Project> signed, @Nullable FollowUp next) {
        return new PortfolioItem(
                client.clientId(), client.name(), revenue(signed), signed.size(), signed.size() > MOST, next);
    }

    private static List<Money> revenue(List<Project> signed) {
        Map<String, Long> amounts = signed.stream()
                .map(project -> project.terms().value())
                .collect(groupingBy(Money::currency, TreeMap::new, summingLong(Money::amount)));
        return amounts.entrySet().stream()
                .map(amount -> new Money(amount.getValue(), amount.getKey()))
                .toList();
    }
}
