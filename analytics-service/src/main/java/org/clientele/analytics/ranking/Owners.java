package org.clientele.analytics.ranking;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.clientele.analytics.facts.Dictionary;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.Ids;
import org.clientele.analytics.scope.Scope;

/**
 * Who signed what is in scope or looks after a client there, and their teams, by id. Nothing is added up for it: a
 * currency without a rate leaves nobody out.
 */
public record Owners(List<String> people, List<String> teams) {

    static Owners of(Facts facts, Scope scope) {
        var people = new BitSet();
        var teams = new BitSet();
        var clients = facts.clients();
        var selection = new Selection(scope, clients, facts.dictionary());
        new ScopedProjects(facts, scope, selection, (currency, day) -> Optional.empty()).forEachSigned((block, at) -> {
            add(people, block.salesperson(at));
            add(teams, block.team(at));
        });
        for (int client = 0; client < clients.numbers(); client++) {
            if (clients.isThere(client) && selection.takesWithoutProject(client)) {
                add(people, clients.salesperson(client));
                add(teams, clients.team(client));
            }
        }
        return new Owners(
                ids(people, facts.dictionary().people()),
                ids(teams, facts.dictionary().teams()));
    }

    private static void add(BitSet numbers, int number) {
        if (number != Dictionary.NONE) {
            numbers.set(number);
        }
    }

    private static List<String> ids(BitSet numbers, Ids ids) {
        return numbers.stream().mapToObj(ids::id).toList();
    }
}
