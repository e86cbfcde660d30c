package org.clientele.lead.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.lead.routing.LeadToRouteFixture.leadFrom;
import static org.clientele.lead.routing.LeadToRouteFixture.ownedBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.lead.routing.Roster.Member;
import org.junit.jupiter.api.Test;

/** What routing asks of the store, and how instances share the turns. */
class RoutingLeadsTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
    private static final Member ANNA = new Member("anna", "north");
    private static final Member BEN = new Member("ben", "north");

    private final Map<String, Long> turns = new HashMap<>();
    private final List<String> taken = new ArrayList<>();
    private final List<Set<String>> loadsAsked = new ArrayList<>();

    private RoutingLeads instance(Member... members) {
        return new RoutingLeads(
                () -> RuleSet.FIRST,
                () -> new Roster(List.of(members)),
                ids -> {
                    loadsAsked.add(ids);
                    return Map.of();
                },
                (name, count) -> {
                    taken.add(name + " " + count);
                    return turns.merge(name, (long) count, Long::sum) - count;
                },
                CLOCK);
    }

    private static List<String> owners(List<Routing> routings) {
        return routings.stream()
                .map(routing -> ((Routing.Assigned) routing).assignment().salespersonId())
                .toList();
    }

    @Test
    void takesTheTurnsOfLeadsThatComeTogetherAtOnce() {
        var routed = instance(ANNA, BEN).route(List.of(leadFrom("a"), ownedBy("cleo"), leadFrom("b"), leadFrom("c")));
        assertThat(owners(routed)).containsExactly("anna", "cleo", "ben", "anna");
        assertThat(taken).containsExactly("round-robin 3");
    }

    @Test
    void sharesTurnsWithOtherInstances() {
        var one = instance(ANNA, BEN);
        var other = instance(ANNA, BEN);
        assertThat(owners(one.route(List.of(leadFrom("a"))))).containsExactly("anna");
        assertThat(owners(other.route(List.of(leadFrom("a"))))).containsExactly("ben");
        assertThat(owners(one.route(List.of(leadFrom("a"))))).containsExactly("anna");
    }

    @Test
    void goesOnAfterTurnsThatWereTakenAndLost() {
        var crashes = instance(ANNA, BEN).route(List.of(leadFrom("a")));
        assertThat(owners(crashes)).containsExactly("anna");
        assertThat(owners(instance(ANNA, BEN).route(List.of(leadFrom("a"), leadFrom("b")))))
                .containsExactly("ben", "anna");
    }

    @Test
    void takesNoTurnWhereNobodyHasToWait() {
        instance(ANNA).route(List.of(leadFrom("a")));
        instance().route(List.of(leadFrom("a")));
        assertThat(taken).isEmpty();
    }

    @Test
    void countsLeadsOnlyOfThoseForWhomItMatters() {
        instance(ANNA, BEN).route(List.of(leadFrom("a")));
        assertThat(loadsAsked).isEmpty();
        var limited = new Member("ben", "north", BEN.hours(), new Availability(5, 1, List.of()));
        instance(ANNA, limited).route(List.of(leadFrom("a")));
        assertThat(loadsAsked).containsExactly(Set.of("ben"));
    }
}
