package org.clientele.analytics.churn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.ranking.ClientSums;
import org.clientele.analytics.ranking.LookedAfter;
import org.clientele.analytics.ranking.Rates;
import org.clientele.analytics.ranking.ScopedProjects;
import org.clientele.analytics.scope.NotCounted;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Scope;

/** Finds the signals in three passes over the projects and one over what was exchanged and done. */
final class ChurnFinder {

    private final Facts facts;
    private final Scope scope;
    private final Rates.Into rates;
    private final ChurnRules rules;
    private final Organisation organisation;
    private final Instant seenAt;
    private final LocalDate today;
    private final Clients clients;
    private final BitSet incomplete = new BitSet();
    private final List<NotCounted> missing = new ArrayList<>();

    /** @param seenAt from when it is seen; today is the last day before it */
    ChurnFinder(
            Facts facts, Scope scope, Rates.Into rates, ChurnRules rules, Organisation organisation, Instant seenAt) {
        this.facts = facts;
        this.scope = scope;
        this.rates = rates;
        this.rules = rules;
        this.organisation = organisation;
        this.seenAt = seenAt;
        this.today = LocalDate.ofInstant(seenAt.minusMillis(1), organisation.zone());
        this.clients = facts.clients().asOf(scope.moment().asOfMillis());
    }

    Churn find() {
        int day = Math.toIntExact(today.toEpochDay());
        var contracts = new LastContracts(rules, day, numbers());
        var touches = new Touches(rules, day, numbers());
        projects(new Period(null, today)).forEachSigned((block, at) -> {
            contracts.add(block, at);
            touches.add(block.client(at), block.signedDay());
        });
        new TouchesOfFacts(facts, scope.moment().asOfMillis(), seenAt, organisation.zone()).addTo(touches);
        var revenue = revenue();
        var lookedAfter = LookedAfter.of(facts, clients, scope, organisation.zone(), today);
        return new Churn(
                facts.dictionary(),
                clients,
                lookedAfter,
                contracts,
                revenue,
                touches.divided(),
                NotCounted.together(missing));
    }

    private RevenueChange revenue() {
        var recent = sums(Optional.of(scope.days()));
        var before = sums(scope.days().before(organisation.fiscalYearStart()));
        return new RevenueChange(rules, recent, before, incomplete);
    }

    /** A period that has none before it is compared with nothing. */
    private ClientSums sums(Optional<Period> days) {
        var sums = new ClientSums(facts.dictionary().clients());
        days.ifPresent(period -> {
            var projects = projects(period);
            projects.forEach(
                    (block, at, amount) -> sums.add(block.client(at), amount),
                    (block, at) -> incomplete.set(block.client(at)));
            missing.addAll(projects.notCounted());
        });
        return sums;
    }

    private ScopedProjects projects(Period days) {
        return ScopedProjects.of(facts, clients, scope.ofEverybody().in(days), rates);
    }

    private int numbers() {
        return facts.dictionary().clients().size();
    }
}
