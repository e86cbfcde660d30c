package org.clientele.analytics.ranking;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.scope.NotCounted;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what is in scope.
 *
 * <p>A client counts if it has a project in scope or, without one, if whoever looks after it is in scope and it had
 * become a client by the day from which it is seen. One that had left by the last day that counts is none any more:
 * what it signed counts apart.
 */
final class ScopedRevenue {

    private final Facts facts;
    private final ScopedProjects projects;
    private final Clients clients;
    private final BitSet left;
    private final LookedAfter lookedAfter;

    /**
     * What is in scope of these facts.
     *
     * @param clients as they are known at the moment of the scope
     * @param zone of the days
     */
    ScopedRevenue(Facts facts, Clients clients, Scope scope, Rates.Into rates, ZoneId zone) {
        this.facts = facts;
        this.clients = clients;
        var selection = new Selection(scope, clients, facts.dictionary());
        this.projects = new ScopedProjects(facts, scope, selection, rates);
        this.left = facts.departures().leftBy(scope.lastDay(), scope.moment().asOfMillis());
        this.lookedAfter = new LookedAfter(clients, selection, scope, zone, left);
    }

    /** Each client that counts, once. */
    DividedClients byClient() {
        var sums = new ClientSums(facts.dictionary().clients());
        projects.forEach((block, at, amount) -> sums.add(block.client(at), amount));
        lookedAfter.forEach(sums::count);
        return new DividedClients(sums, left);
    }

    /** What a client signed, whether it has a rate or not, the newest first. */
    List<Project> projectsOf(String clientId) {
        int client = facts.dictionary().clients().find(clientId);
        var signed = new ArrayList<Project>();
        projects.forEachSigned((block, at) -> {
            if (block.client(at) == client) {
                signed.add(block.fact(at, facts.dictionary()));
            }
        });
        return signed.reversed();
    }

    /** What has no rate; to be asked after the sums. */
    List<NotCounted> notCounted() {
        return projects.notCounted();
    }

    /** Each group with a client, the most revenue first, then by group; what is in none is first among equals. */
    List<GroupRevenue> by(Dimension dimension) {
        var tallies = new Int2ObjectOpenHashMap<Tally>();
        projects.forEach((block, at, amount) ->
                tally(tallies, dimension.ofProject(block, at, clients)).add(block.client(at), amount));
        if (dimension.isOfClients()) {
            lookedAfter.forEach(client ->
                    tally(tallies, dimension.ofClient(clients, client)).clients.add(client));
        }
        return groups(tallies, dimension);
    }

    private List<GroupRevenue> groups(Int2ObjectOpenHashMap<Tally> tallies, Dimension dimension) {
        var total = tallies.values().stream().map(tally -> tally.revenue).reduce(BigInteger.ZERO, BigInteger::add);
        return tallies.int2ObjectEntrySet().stream()
                .map(entry -> entry.getValue().group(dimension.name(entry.getIntKey(), facts.dictionary()), total))
                .sorted()
                .toList();
    }

    private static Tally tally(Int2ObjectOpenHashMap<Tally> tallies, int group) {
        return tallies.computeIfAbsent(group, number -> new Tally());
    }

    /** What has been added up of one group. */
    private static final class Tally {

        private final IntSet clients = new IntOpenHashSet();
        private BigInteger revenue = BigInteger.ZERO;
        private int projects;

        void add(int client, long amount) {
            clients.add(client);
            revenue = revenue.add(BigInteger.valueOf(amount));
            projects++;
        }

        GroupRevenue group(@Nullable String name, BigInteger ofAll) {
            return new GroupRevenue(name, clients.size(), projects, revenue, Share.of(revenue, ofAll));
        }
    }
}
