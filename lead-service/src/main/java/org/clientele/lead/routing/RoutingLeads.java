package org.clientele.lead.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides whose lead it is: the owner that the source names, else whose turn it is. */
@Service
public class RoutingLeads {

    private final Salespeople salespeople;
    private final Turns turns;

    public RoutingLeads(Salespeople salespeople, Turns turns) {
        this.salespeople = salespeople;
        this.turns = turns;
    }

    /**
     * Decides for many leads at once, in order. Where nobody can have one the answer is null.
     *
     * @param owners the owner that the source names for each, null where it names none
     */
    public List<@Nullable Assignment> route(List<@Nullable String> owners) {
        var roster = salespeople.roster();
        var open = (int) owners.stream().filter(Objects::isNull).count();
        var turn = roster.isEmpty() || open == 0 ? 0 : turns.take(open);
        var decided = new ArrayList<@Nullable Assignment>(owners.size());
        for (var owner : owners) {
            if (owner != null) {
                decided.add(owned(owner, roster));
            } else {
                decided.add(roster.isEmpty() ? null : roster.roundRobin(turn++));
            }
        }
        return decided;
    }

    /** Decides for so many leads whose owner nobody named. */
    public List<@Nullable Assignment> inTurn(int leads) {
        var nobody = new ArrayList<@Nullable String>();
        for (int i = 0; i < leads; i++) {
            nobody.add(null);
        }
        return route(nobody);
    }

    /** A source may name somebody whose profile has not arrived yet: the lead is theirs all the same. */
    private static Assignment owned(String owner, Roster roster) {
        var teamId = roster.member(owner).map(Roster.Member::teamId).orElse(null);
        return new Assignment(owner, teamId, Assignment.Rule.OWNER_GIVEN, List.of(owner));
    }
}
