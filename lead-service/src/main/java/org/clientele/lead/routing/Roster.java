package org.clientele.lead.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The salespeople by team, each in the order of their ids, so that everybody counts turns alike. */
public final class Roster {

    /** A salesperson as routing sees one. */
    public record Member(String salespersonId, String teamId) {}

    private final List<List<Member>> teams;

    public Roster(Collection<Member> members) {
        var byTeam = new TreeMap<String, TreeMap<String, Member>>();
        members.forEach(member ->
                byTeam.computeIfAbsent(member.teamId(), team -> new TreeMap<>()).put(member.salespersonId(), member));
        teams = byTeam.values().stream().map(TreeMap::values).map(List::copyOf).toList();
    }

    public boolean isEmpty() {
        return teams.isEmpty();
    }

    /** The member with this id. */
    public Optional<Member> member(String salespersonId) {
        return teams.stream()
                .flatMap(List::stream)
                .filter(member -> member.salespersonId().equals(salespersonId))
                .findFirst();
    }

    /**
     * Whose turn it is: the teams take turns, and within each team its people.
     *
     * @param turn counts up from 0, one for each lead
     */
    public Assignment roundRobin(long turn) {
        var team = teams.get(Math.floorMod(turn, teams.size()));
        var first = Math.floorMod(turn / teams.size(), team.size());
        var chosen = team.get(first);
        return new Assignment(
                chosen.salespersonId(), chosen.teamId(), Assignment.Rule.ROUND_ROBIN, inTurn(team, first));
    }

    private static List<String> inTurn(List<Member> team, int first) {
        var order = new ArrayList<>(team.subList(first, team.size()));
        order.addAll(team.subList(0, first));
        return order.stream().map(Member::salespersonId).toList();
    }
}
