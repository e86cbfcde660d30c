package org.clientele.analytics.segments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.clientele.analytics.effort.MinutesPerExchange;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Dictionary;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.ranking.Rates;
import org.clientele.analytics.scope.Organisation;
import org.clientele.servicedefaults.Reach;
import org.springframework.stereotype.Service;

/** Finds the clients that match rules, in one pass over all that there are now. */
@Service
public class MatchingClients {

    private final CurrentFacts facts;
    private final Rates rates;
    private final MinutesPerExchange perExchange;
    private final Organisation organisation;
    private final Clock clock;

    MatchingClients(
            CurrentFacts facts, Rates rates, MinutesPerExchange perExchange, Organisation organisation, Clock clock) {
        this.facts = facts;
        this.rates = rates;
        this.perExchange = perExchange;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Those that match and are looked after by somebody within reach.
     *
     * @throws RuleRefusedException if it is no rule, or if nobody can match some part of it
     */
    public Dated<Matches> of(WrittenRule written, Reach reach) {
        return only(Rule.of(written, "rule"), reach);
    }

    /** Those that are in a segment, and looked after by somebody within reach; nobody is in one that is retired. */
    public Dated<Matches> of(Segment segment, Reach reach) {
        return only(segment.matched(), reach);
    }

    private Dated<Matches> only(Rule rule, Reach reach) {
        var found = of(Map.of("rule", rule), reach);
        return new Dated<>(found.freshness(), found.figure().values().iterator().next());
    }

    /** Those that match each of the rules, by the names of these. */
    Dated<Map<String, Matches>> of(Map<String, Rule> rules, Reach reach) {
        var inForce = rates.into(organisation.currency());
        var today = today();
        return facts.read(now ->
                matches(now, rules, new Measuring(now, inForce, perExchange, organisation, today), reach, today));
    }

    /** Tells whether other clients can match than when it last said this, on the same day. */
    long version() {
        return facts.read(Facts::version).figure();
    }

    /** How old the facts are; whoever matches after that is found among facts that are no older. */
    Freshness freshness() {
        return facts.read(Facts::version).freshness();
    }

    LocalDate today() {
        return organisation.today(clock);
    }

    private static Map<String, Matches> matches(
            Facts now, Map<String, Rule> rules, Measuring measuring, Reach reach, LocalDate today) {
        var tests = rules.entrySet().stream()
                .map(rule -> new Test(rule.getKey(), measuring.test(rule.getValue()), new BitSet()))
                .toList();
        var within = within(now, reach);
        var left = now.departures().leftBy(today, Long.MAX_VALUE);
        for (int client = 0; client < now.clients().numbers(); client++) {
            if (now.clients().isThere(client) && !left.get(client) && within.test(client)) {
                for (var test : tests) {
                    test.take(client);
                }
            }
        }
        var missing = measuring.notCounted();
        return tests.stream()
                .collect(Collectors.toMap(
                        Test::name,
                        test -> new Matches(test.found(), now.dictionary().clients(), missing)));
    }

    /** A rule, and who was found to match it. */
    private record Test(String name, IntPredicate rule, BitSet found) {

        void take(int client) {
            if (rule.test(client)) {
                found.set(client);
            }
        }
    }

    private static IntPredicate within(Facts now, Reach reach) {
        if (reach.isEverybody()) {
            return client -> true;
        }
        var people = now.dictionary().people();
        return client -> reach.contains(Dictionary.id(people, now.clients().salesperson(client)));
    }
}
