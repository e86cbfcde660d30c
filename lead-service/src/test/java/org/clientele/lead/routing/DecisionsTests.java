package org.clientele.lead.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.lead.routing.LeadToRouteFixture.leadFrom;
import static org.clientele.lead.routing.LeadToRouteFixture.ofClientOf;
import static org.clientele.lead.routing.LeadToRouteFixture.ownedBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.clientele.lead.routing.Availability.Absence;
import org.clientele.lead.routing.PassedOver.Reason;
import org.clientele.lead.routing.Roster.Member;
import org.clientele.lead.routing.Rule.Strategy;
import org.clientele.lead.routing.Rule.Weight;
import org.clientele.lead.routing.WorkingHours.Period;
import org.junit.jupiter.api.Test;

/** Whose lead it is, and why it is nobody else's. */
class DecisionsTests {

    /** A Monday, eleven o'clock in Berlin. */
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private static final Target NORTH = new Target(Target.Kind.TEAM, "north");
    private static final Roster TEAMS = new Roster(List.of(
            new Member("n2", "north"),
            new Member("s1", "south"),
            new Member("n1", "north"),
            new Member("n3", "north")));

    private static Rule rule(String name, String source, Target target, Strategy strategy, Weight... weights) {
        var conditions = source == null ? Conditions.NONE : ConditionsFixture.from(source);
        return new Rule(name, conditions, target, strategy, true, List.of(weights));
    }

    private static RuleSet rules(Rule... rules) {
        return new RuleSet(7, RuleSet.State.LIVE, List.of(rules), "mia", NOW);
    }

    private static Decisions decisions(RuleSet rules, Roster roster, Map<String, Integer> loads) {
        var turns = new AtomicLong();
        return new Decisions(rules, roster, new Loads(loads), target -> turns.getAndIncrement(), NOW);
    }

    private static Assignment assigned(Routing routing) {
        assertThat(routing).isInstanceOf(Routing.Assigned.class);
        return ((Routing.Assigned) routing).assignment();
    }

    private static List<String> owners(Decisions decisions, int leads) {
        return Stream.generate(
                        () -> assigned(decisions.decide(leadFrom("fair"))).salespersonId())
                .limit(leads)
                .toList();
    }

    @Test
    void takesTeamsInTurnAndTheirPeopleInTurnByTheRulesThatComeWithTheService() {
        assertThat(owners(decisions(RuleSet.FIRST, TEAMS, Map.of()), 7))
                .containsExactly("n1", "s1", "n2", "s1", "n3", "s1", "n1");
    }

    @Test
    void keepsWhoCouldHaveGotItInTheOrderOfTheirTurns() {
        var decisions = decisions(RuleSet.FIRST, TEAMS, Map.of());
        owners(decisions, 2);
        var assignment = assigned(decisions.decide(leadFrom("fair")));
        assertThat(assignment.rule()).isEqualTo("round-robin");
        assertThat(assignment.ruleVersion()).isEqualTo(1);
        assertThat(assignment.candidates()).containsExactly("n2", "n3", "n1");
        assertThat(assignment.passedOver())
                .containsExactly(
                        new PassedOver("n3", Reason.NOT_THEIR_TURN), new PassedOver("n1", Reason.NOT_THEIR_TURN));
    }

    @Test
    void givesTheLeadToTheOwnerWhoeverThatIs() {
        var decisions = decisions(rules(), TEAMS, Map.of());
        assertThat(assigned(decisions.decide(ownedBy("stranger"))))
                .isEqualTo(new Assignment("stranger", null, "owner-given", null, List.of("stranger"), null));
        assertThat(assigned(decisions.decide(ownedBy("s1"))).teamId()).isEqualTo("south");
    }

    @Test
    void givesTheLeadOfAClientToWhoLooksAfterItUnlessThatOneHasGone() {
        var decisions = decisions(RuleSet.FIRST, TEAMS, Map.of());
        assertThat(assigned(decisions.decide(ofClientOf("s1"))).rule()).isEqualTo("client-owner");
        assertThat(assigned(decisions.decide(ofClientOf("gone"))).rule()).isEqualTo("round-robin");
    }

    @Test
    void asksTheRulesInTheirOrder() {
        var decisions = decisions(
                rules(
                        rule("fairs", "fair", new Target(Target.Kind.PERSON, "s1"), Strategy.ROUND_ROBIN),
                        rule("all", null, NORTH, Strategy.ROUND_ROBIN)),
                TEAMS,
                Map.of());
        assertThat(assigned(decisions.decide(leadFrom("fair"))).salespersonId()).isEqualTo("s1");
        assertThat(assigned(decisions.decide(leadFrom("website"))).rule()).isEqualTo("all");
    }

    @Test
    void goesOnToTheNextRuleWhenNobodyOfOneIsThereAndSaysSo() {
        var roster = new Roster(List.of(absent("a", "north"), full("b", "north"), new Member("c", "south")));
        var decisions = decisions(
                rules(
                        rule("north", null, NORTH, Strategy.ROUND_ROBIN),
                        rule("else", null, Target.EVERYBODY, Strategy.ROUND_ROBIN)),
                roster,
                Map.of("b", 3));
        var assignment = assigned(decisions.decide(leadFrom("fair")));
        assertThat(assignment.salespersonId()).isEqualTo("c");
        assertThat(assignment.rule()).isEqualTo("else");
        assertThat(assignment.passedOver())
                .contains(new PassedOver("a", Reason.ABSENT), new PassedOver("b", Reason.AT_CAPACITY));
    }

    @Test
    void leavesALeadUnassignedAndSaysWhy() {
        var north = rules(rule("north", "fair", NORTH, Strategy.LEAST_LOADED));
        var onlyAbsent = new Roster(List.of(absent("a", "north"), new Member("c", "south")));
        assertThat(decisions(north, onlyAbsent, Map.of()).decide(leadFrom("fair")))
                .isEqualTo(new Routing.Unassigned(
                        Routing.Unassigned.Reason.NOBODY_AVAILABLE, 7, List.of(new PassedOver("a", Reason.ABSENT))));
        assertThat(decisions(north, onlyAbsent, Map.of()).decide(leadFrom("website")))
                .isEqualTo(new Routing.Unassigned(Routing.Unassigned.Reason.NO_RULE_MATCHES, 7, List.of()));
        assertThat(decisions(north, new Roster(List.of()), Map.of()).decide(leadFrom("fair")))
                .isEqualTo(new Routing.Unassigned(Routing.Unassigned.Reason.NO_SALESPEOPLE, 7, List.of()));
    }

    @Test
    void dealsByWeight() {
        var byWeight = rule(
                "north", null, NORTH, Strategy.WEIGHTED, new Weight("n1", 2), new Weight("n2", 1), new Weight("n3", 1));
        assertThat(owners(decisions(rules(byWeight), TEAMS, Map.of()), 8))
                .containsExactly("n1", "n2", "n1", "n3", "n1", "n2", "n1", "n3");
    }

    @Test
    void givesTheLeadToWhoHasFewestAndCountsItAtOnce() {
        var leastLoaded =
                decisions(rules(rule("north", null, NORTH, Strategy.LEAST_LOADED)), TEAMS, Map.of("n1", 2, "n2", 1));
        var first = assigned(leastLoaded.decide(leadFrom("fair")));
        assertThat(first.salespersonId()).isEqualTo("n3");
        assertThat(first.passedOver())
                .containsExactly(new PassedOver("n2", Reason.MORE_LEADS), new PassedOver("n1", Reason.MORE_LEADS));
        assertThat(owners(leastLoaded, 4)).containsOnlyOnce("n1").containsOnly("n1", "n2", "n3");
    }

    @Test
    void stopsAtTheCapacityAlsoWithinLeadsThatComeTogether() {
        var roster = new Roster(List.of(full("b", "north"), new Member("c", "north")));
        var decisions = decisions(rules(rule("north", null, NORTH, Strategy.ROUND_ROBIN)), roster, Map.of("b", 1));
        assertThat(owners(decisions, 6)).containsOnlyOnce("b");
    }

    @Test
    void prefersWhoWorksNowAndElseWhoWorksNext() {
        var early = works("early", DayOfWeek.MONDAY, 9, 12);
        var late = works("late", DayOfWeek.MONDAY, 13, 17);
        var tuesday = works("tuesday", DayOfWeek.TUESDAY, 9, 12);
        var rules = rules(rule("north", null, NORTH, Strategy.ROUND_ROBIN));
        var now = assigned(decisions(rules, new Roster(List.of(early, late, tuesday)), Map.of())
                .decide(leadFrom("fair")));
        assertThat(now.candidates()).containsExactly("early");
        assertThat(now.passedOver())
                .containsExactly(
                        new PassedOver("late", Reason.OUTSIDE_WORKING_HOURS),
                        new PassedOver("tuesday", Reason.OUTSIDE_WORKING_HOURS));
        var next = assigned(
                decisions(rules, new Roster(List.of(late, tuesday)), Map.of()).decide(leadFrom("fair")));
        assertThat(next.salespersonId()).isEqualTo("late");
        var never = new Roster(List.of(new Member(
                "never", "north", new WorkingHours(ZoneId.of("Europe/Berlin"), List.of()), Availability.ANY)));
        assertThat(assigned(decisions(rules, never, Map.of()).decide(leadFrom("fair")))
                        .salespersonId())
                .isEqualTo("never");
    }

    @Test
    void namesNoMoreThanFiftyOfALargeTeam() {
        var many = new ArrayList<Member>();
        for (int i = 0; i < 80; i++) {
            many.add(new Member("n" + i, "north"));
        }
        var assignment =
                assigned(decisions(RuleSet.FIRST, new Roster(many), Map.of()).decide(leadFrom("fair")));
        assertThat(assignment.candidates()).hasSize(50);
        assertThat(assignment.passedOver()).hasSize(50);
    }

    private static Member absent(String id, String team) {
        var day = LocalDate.of(2026, 3, 2);
        return new Member(
                id, team, new Member(id, team).hours(), new Availability(null, 1, List.of(new Absence(day, day))));
    }

    /** Who has two leads is full. */
    private static Member full(String id, String team) {
        return new Member(id, team, new Member(id, team).hours(), new Availability(2, 1, List.of()));
    }

    private static Member works(String id, DayOfWeek day, int from, int to) {
        var period = new Period(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
        return new Member(id, "north", new WorkingHours(ZoneId.of("Europe/Berlin"), List.of(period)), Availability.ANY);
    }
}
