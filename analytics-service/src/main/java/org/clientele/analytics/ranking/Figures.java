package org.clientele.analytics.ranking;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.clientele.analytics.facts.ClientLeft;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;

/** Answers what clients and salespeople are worth, from the facts as they are recorded now. */
public final class Figures {

    private final CurrentFacts facts;
    private final Rates rates;
    private final ZoneId zone;
    private final RecentRankings recent = new RecentRankings(this::ranked);

    /** @param zone of the days */
    public Figures(CurrentFacts facts, Rates rates, ZoneId zone) {
        this.facts = facts;
        this.rates = rates;
        this.zone = zone;
    }

    public Dated<Ranking> ranking(Scope scope, Cut cut) {
        var inForce = rates.into(scope.currency());
        return facts.read(now -> recent.of(now, new RecentRankings.Question(now.version(), scope, cut, inForce)));
    }

    private Ranking ranked(Facts now, RecentRankings.Question asked) {
        var revenue = revenue(now, asked.scope(), asked.rates());
        var clients = revenue.byClient();
        return new Ranking(clients, asked.cut(), revenue.notCounted());
    }

    /**
     * Some of the clients that signed in scope and had left by its last day, whoever signed for most first.
     *
     * @param after only those that come after this place; null for the first ones
     */
    public Dated<FormerClients> former(Scope scope, @Nullable ClientRevenue after, int limit) {
        var inForce = rates.into(scope.currency());
        return facts.read(now -> {
            var question = new RecentRankings.Question(now.version(), scope, Cut.REVENUE_SHARE, inForce);
            var ranking = recent.of(now, question);
            var clients = ranking.former(after, limit).stream()
                    .map(client -> former(client, now, scope))
                    .toList();
            return new FormerClients(clients, ranking.notCounted());
        });
    }

    private static FormerClient former(ClientRevenue client, Facts now, Scope scope) {
        var departure = now.departures()
                .departure(client.clientId(), scope.lastDay(), scope.moment().asOfMillis())
                .orElseThrow();
        return new FormerClient(client.clientId(), client.revenue(), departure.on(), departure.reason());
    }

    /** How a client left that is none any more. */
    public Optional<ClientLeft> departure(String clientId) {
        return facts.read(now -> now.departures().departure(clientId, null, Long.MAX_VALUE))
                .figure();
    }

    /** Each salesperson with a client in scope, by revenue. */
    public Dated<Groups> salespeople(Scope scope) {
        return groups(scope, Dimension.SALESPERSON);
    }

    /** Each group with a client in scope, by revenue. */
    public Dated<Groups> groups(Scope scope, Dimension dimension) {
        var inForce = rates.into(scope.currency());
        return facts.read(now -> {
            var revenue = revenue(now, scope, inForce);
            var groups = revenue.by(dimension);
            return new Groups(groups, revenue.notCounted());
        });
    }

    /** Who has anything in scope, as it is now. */
    public Owners owners(Scope scope) {
        return facts.read(now -> Owners.of(now, scope)).figure();
    }

    /**
     * The revenue of each of these months, as far as it is in the period of the scope.
     *
     * @param months in a row, the earliest first
     */
    public Dated<Months> months(Scope scope, List<YearMonth> months) {
        var inForce = rates.into(scope.currency());
        return facts.read(now -> {
            var projects = ScopedProjects.of(now, scope, inForce);
            var sums = new MonthSums(months);
            projects.forEachMonth(months, sums::add);
            return new Months(sums.months(), projects.notCounted());
        });
    }

    /** What a client signed in scope, the newest first. */
    public Dated<List<Project>> projects(String clientId, Scope scope) {
        var inForce = rates.into(scope.currency());
        return facts.read(now -> revenue(now, scope, inForce).projectsOf(clientId));
    }

    /** All clients that facts name now, whether they are there or not; it stays as it is, whatever facts become. */
    public List<String> clients() {
        return facts.read(now -> now.dictionary().clients().list()).figure();
    }

    /** How old figures are. */
    public Freshness freshness() {
        return facts.read(now -> now.version()).freshness();
    }

    private ScopedRevenue revenue(Facts now, Scope scope, Rates.Into inForce) {
        return new ScopedRevenue(now, now.clients().asOf(scope.moment().asOfMillis()), scope, inForce, zone);
    }
}
