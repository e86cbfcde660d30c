package org.clientele.lead.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.clientele.lead.routing.PassedOver.Reason;
import org.clientele.lead.routing.Roster.Member;

/**
 * Decides, for leads that come together, whose they are: the owner whom the source names, else who looks after the
 * client, else the first rule that the lead matches and that has somebody for it. Depends on nothing but what it is
 * given; each decision counts as a lead more for the next.
 */
final class Decisions {

    private final RuleSet rules;
    private final Roster roster;
    private final Loads loads;
    private final ToLongFunction<Target> turns;
    private final Instant now;
    private final boolean capacities;
    private final IdentityHashMap<Rule, Pool> pools = new IdentityHashMap<>();
    private final Map<List<Integer>, Map<List<Member>, Deal>> deals = new HashMap<>();

    /** @param turns the next turn of a target, asked only when there is somebody to choose from */
    Decisions(RuleSet rules, Roster roster, Loads loads, ToLongFunction<Target> turns, Instant now) {
        this.rules = rules;
        this.roster = roster;
        this.loads = loads;
        this.turns = turns;
        this.now = now;
        this.capacities = roster.hasCapacities();
    }

    Routing decide(LeadToRoute lead) {
        var routing = route(lead);
        if (routing instanceof Routing.Assigned assigned) {
            loads.add(assigned.assignment().salespersonId());
        }
        return routing;
    }

    private Routing route(LeadToRoute lead) {
        if (lead.owner() != null) {
            return owned(lead.owner());
        }
        var looksAfter = lead.clientOwner() == null
                ? null
                : roster.member(lead.clientOwner()).orElse(null);
        if (looksAfter != null) {
            return new Routing.Assigned(
                    Assignment.without(Assignment.CLIENT_OWNER, looksAfter.salespersonId(), looksAfter.teamId()));
        }
        return byRules(lead);
    }

    /** A source may name somebody whose profile has not arrived yet: the lead is theirs all the same. */
    private Routing owned(String owner) {
        var teamId = roster.member(owner).map(Member::teamId).orElse(null);
        return new Routing.Assigned(Assignment.without(Assignment.OWNER_GIVEN, owner, teamId));
    }

    private Routing byRules(LeadToRoute lead) {
        var passedOver = new ArrayList<PassedOver>();
        var matched = false;
        for (var rule : rules.rules()) {
            if (rule.conditions().match(lead)) {
                var pool = pool(rule);
                passedOver.addAll(pool.passedOver());
                if (!pool.isEmpty()) {
                    return new Routing.Assigned(assignment(rule, pool, passedOver));
                }
                matched = true;
            }
        }
        return new Routing.Unassigned(whyNobody(matched), rules.version(), most(passedOver));
    }

    private Routing.Unassigned.Reason whyNobody(boolean matched) {
        if (roster.isEmpty()) {
            return Routing.Unassigned.Reason.NO_SALESPEOPLE;
        }
        return matched ? Routing.Unassigned.Reason.NOBODY_AVAILABLE : Routing.Unassigned.Reason.NO_RULE_MATCHES;
    }

    private Pool pool(Rule rule) {
        return capacities
                ? Pool.of(rule, roster, loads, now)
                : pools.computeIfAbsent(rule, same -> Pool.of(same, roster, loads, now));
    }

    private Assignment assignment(Rule rule, Pool pool, List<PassedOver> passedOver) {
        var turn = pool.members().size() == 1 ? 0 : turns.applyAsLong(rule.target());
        var candidates = inOrder(rule, pool.members(), turn);
        var chosen = candidates.getFirst();
        var others = candidates.stream()
                .skip(1)
                .map(other -> new PassedOver(other.salespersonId(), why(rule, other, chosen)));
        return new Assignment(
                chosen.salespersonId(),
                chosen.teamId(),
                rule.name(),
                rules.version(),
                most(candidates.stream().map(Member::salespersonId).toList()),
                most(Stream.concat(passedOver.stream(), others).toList()));
    }

    private Reason why(Rule rule, Member other, Member chosen) {
        return rule.strategy() == Rule.Strategy.LEAST_LOADED && loads.of(other) > loads.of(chosen)
                ? Reason.MORE_LEADS
                : Reason.NOT_THEIR_TURN;
    }

    private static <T> List<T> most(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(all.size(), Assignment.MOST_NAMED)));
    }

    /** The one who gets it, then who else could have; of everybody in turn, only the team whose turn it is. */
    private List<Member> inOrder(Rule rule, List<Member> members, long turn) {
        return switch (rule.strategy()) {
            case ROUND_ROBIN ->
                rule.target().kind() == Target.Kind.EVERYBODY ? teamsInTurn(members, turn) : Deal.inTurn(members, turn);
            case WEIGHTED -> deal(rule, members).from(turn);
            case LEAST_LOADED ->
                Deal.inTurn(members, turn).stream()
                        .sorted((one, other) -> Integer.compare(loads.of(one), loads.of(other)))
                        .toList();
        };
    }

    private static List<Member> teamsInTurn(List<Member> members, long turn) {
        var teams = new TreeMap<String, List<Member>>();
        members.forEach(member -> teams.computeIfAbsent(member.teamId(), team -> new ArrayList<>())
                .add(member));
        var team = List.copyOf(teams.values()).get(Math.floorMod(turn, teams.size()));
        return Deal.inTurn(team, turn / teams.size());
    }

    private Deal deal(Rule rule, List<Member> members) {
        var weights = members.stream().map(rule::weight).toList();
        return deals.computeIfAbsent(weights, same -> new HashMap<>())
                .computeIfAbsent(members, same -> Deal.of(members, weights));
    }
}
