package org.clientele.analytics.ranking;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.Project;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what is in scope.
 *
 * <p>A client counts if it has a project in scope or, without one, if whoever looks after it is in scope.
 */
final class ScopedRevenue {

    private final Facts facts;
    private final Scope scope;

    ScopedRevenue(Facts facts, Scope scope) {
        this.facts = facts;
        this.scope = scope;
    }

    /** Each client that counts, once, in no particular order. */
    List<ClientRevenue> byClient() {
        var revenue = new HashMap<String, BigInteger>();
        for (var project : facts.projects()) {
            if (scope.includes(project)) {
                revenue.merge(project.clientId(), BigInteger.valueOf(project.amount()), BigInteger::add);
            }
        }
        for (var client : facts.clients()) {
            if (scope.includes(client)) {
                revenue.putIfAbsent(client.clientId(), BigInteger.ZERO);
            }
        }
        var clients = new ArrayList<ClientRevenue>(revenue.size());
        revenue.forEach((clientId, amount) -> clients.add(new ClientRevenue(clientId, amount)));
        return clients;
    }

    /** Each salesperson with a client, the most revenue first, then by id; nobody is first among equals. */
    List<SalespersonRevenue> bySalesperson() {
        Map<String, Tally> tallies = new HashMap<>();
        for (var project : facts.projects()) {
            if (scope.includes(project)) {
                tally(tallies, project.salespersonId()).add(project);
            }
        }
        for (var client : facts.clients()) {
            if (scope.includes(client)) {
                tally(tallies, client.salespersonId()).add(client);
            }
        }
        var total = tallies.values().stream().map(tally -> tally.revenue).reduce(BigInteger.ZERO, BigInteger::add);
        return tallies.values().stream()
                .map(tally -> tally.total(total))
                .sorted()
                .toList();
    }

    private static Tally tally(Map<String, Tally> tallies, @Nullable String salespersonId) {
        return tallies.computeIfAbsent(Objects.requireNonNullElse(salespersonId, ""), id -> new Tally(salespersonId));
    }

    /** What has been added up of one salesperson. */
    private static final class Tally {

        private final @Nullable String salespersonId;
        private final Set<String> clients = new HashSet<>();
        private BigInteger revenue = BigInteger.ZERO;
        private int projects;

        Tally(@Nullable String salespersonId) {
            this.salespersonId = salespersonId;
        }

        void add(Project project) {
            clients.add(project.clientId());
            revenue = revenue.add(BigInteger.valueOf(project.amount()));
            projects++;
        }

        void add(Client client) {
            clients.add(client.clientId());
        }

        SalespersonRevenue total(BigInteger ofAll) {
            return new SalespersonRevenue(salespersonId, clients.size(), projects, revenue, Share.of(revenue, ofAll));
        }
    }
}
