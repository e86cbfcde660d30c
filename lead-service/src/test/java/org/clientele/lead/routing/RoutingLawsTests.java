package org.clientele.lead.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.clientele.lead.routing.Availability.Absence;
import org.clientele.lead.routing.Roster.Member;
import org.clientele.lead.routing.Rule.Strategy;

/** What is true of routing whoever the salespeople are. */
class RoutingLawsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    record Person(Integer capacity, int weight, boolean absent, int openLeads) {

        private Member member(int index) {
            var absences = absent ? List.of(new Absence(TODAY, TODAY)) : List.<Absence>of();
            return new Member(
                    "p" + index,
                    "team-" + index % 2,
                    new WorkingHours(ZoneOffset.UTC, null),
                    new Availability(capacity, weight, absences));
        }
    }

    @Provide
    Arbitrary<List<Person>> people() {
        var person = Combinators.combine(
                        Arbitraries.integers().between(0, 6).injectNull(0.4),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of(true, false, false),
                        Arbitraries.integers().between(0, 5))
                .as(Person::new);
        return person.list().ofMinSize(1).ofMaxSize(7);
    }

    @Property
    void dealsEverybodyWithinOneOfTheirShare(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 30) Integer> weights,
            @ForAll @IntRange(min = 1, max = 400) int turns) {
        var members = new ArrayList<Member>();
        for (int i = 0; i < weights.size(); i++) {
            members.add(new Member("p" + i, "team"));
        }
        var deal = Deal.of(members, weights);
        var had = new HashMap<Member, Integer>();
        for (int turn = 0; turn < turns; turn++) {
            had.merge(deal.from(turn).getFirst(), 1, Integer::sum);
        }
        double sum = weights.stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < weights.size(); i++) {
            var share = turns * weights.get(i) / sum;
            assertThat(Math.abs(had.getOrDefault(members.get(i), 0) - share)).isLessThan(1 + 1e-9);
        }
    }

    @Property
    void namesEverybodyOnceInEachDeal(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 30) Integer> weights,
            @ForAll @IntRange(min = 0, max = 400) int turn) {
        var members = new ArrayList<Member>();
        for (int i = 0; i < weights.size(); i++) {
            members.add(new Member("p" + i, "team"));
        }
        assertThat(Deal.of(members, weights).from(turn)).containsExactlyInAnyOrderElementsOf(members);
    }

    @Property
    void neverChoosesSomebodyAbsentOrAtCapacityAndSomebodyIfThereIsOne(
            @ForAll("people") List<Person> people,
            @ForAll Strategy strategy,
            @ForAll @IntRange(min = 1, max = 30) int leads) {
        play(people, strategy, leads, (chosen, open) -> {
            var available = available(people, open);
            if (available.isEmpty()) {
                assertThat(chosen).isNull();
            } else {
                assertThat(available).contains(chosen);
            }
        });
    }

    @Property
    void neverChoosesSomebodyWithMoreOpenLeadsThanAnother(
            @ForAll("people") List<Person> people, @ForAll @IntRange(min = 1, max = 30) int leads) {
        play(people, Strategy.LEAST_LOADED, leads, (chosen, open) -> {
            if (chosen != null) {
                var fewest = available(people, open).stream()
                        .mapToInt(open::get)
                        .min()
                        .orElseThrow();
                assertThat(open.get(chosen)).isEqualTo(fewest);
            }
        });
    }

    private interface Check {
        void of(String chosen, Map<String, Integer> openBefore);
    }

    /** Routes leads together and checks each decision against the leads that everybody had before it. */
    private static void play(List<Person> people, Strategy strategy, int leads, Check check) {
        var open = new HashMap<String, Integer>();
        var members = new ArrayList<Member>();
        for (int i = 0; i < people.size(); i++) {
            members.add(people.get(i).member(i));
            open.put("p" + i, people.get(i).openLeads());
        }
        var rule = new Rule("all", Conditions.NONE, Target.EVERYBODY, strategy, true, List.of());
        var rules = new RuleSet(2, RuleSet.State.LIVE, List.of(rule), "mia", NOW);
        var turns = new AtomicLong();
        var decisions =
                new Decisions(rules, new Roster(members), new Loads(open), target -> turns.getAndIncrement(), NOW);
        for (int i = 0; i < leads; i++) {
            var chosen = decisions.decide(LeadToRouteFixture.leadFrom("fair")) instanceof Routing.Assigned assigned
                    ? assigned.assignment().salespersonId()
                    : null;
            check.of(chosen, open);
            open.computeIfPresent(String.valueOf(chosen), (id, before) -> before + 1);
        }
    }

    private static List<String> available(List<Person> people, Map<String, Integer> open) {
        var available = new ArrayList<String>();
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var full = person.capacity() != null && open.get("p" + i) >= person.capacity();
            if (!person.absent() && !full) {
                available.add("p" + i);
            }
        }
        return available;
    }
}
