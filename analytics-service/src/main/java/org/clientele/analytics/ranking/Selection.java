package org.clientele.analytics.ranking;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Dictionary;
import org.clientele.analytics.facts.Ids;
import org.clientele.analytics.facts.ProjectBlock;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Reach;

/** What people and which kind a scope means, in the numbers of the facts. */
final class Selection {

    private final Clients clients;
    private final ClientsOfKind kind;
    private final int owner;
    private final int team;
    private final int type;
    private final boolean everybody;
    private final IntSet reach = new IntOpenHashSet();
    private final long asOf;

    /** @param clients as they are known at the moment of the scope */
    Selection(Scope scope, Clients clients, Dictionary dictionary) {
        this.clients = clients;
        this.kind = new ClientsOfKind(scope.kind(), clients, dictionary);
        this.owner = Wanted.number(dictionary.people(), scope.people().owner());
        this.team = Wanted.number(dictionary.teams(), scope.people().team());
        this.type = Wanted.number(dictionary.codes(), scope.kind().contractType());
        this.asOf = scope.moment().asOfMillis();
        this.everybody = scope.people().reach().isEverybody();
        addReach(scope.people().reach(), dictionary.people());
    }

    private void addReach(Reach within, Ids people) {
        if (within.people() != null) {
            within.people().forEach(person -> reach.add(Wanted.number(people, person)));
            if (within.unowned()) {
                reach.add(Dictionary.NONE);
            }
        }
    }

    /** Whether it takes all projects there are. */
    boolean takesAll() {
        return asOf == Long.MAX_VALUE
                && everybody
                && owner == Wanted.ANY
                && team == Wanted.ANY
                && type == Wanted.ANY
                && kind.isEverybody();
    }

    boolean takes(ProjectBlock block, int at) {
        return block.known(at) <= asOf
                && isOf(block.salesperson(at), block.team(at))
                && Wanted.is(type, block.type(at))
                && kind.include(block.client(at));
    }

    /** Whether a client that is there counts without a project in scope. */
    boolean takesWithoutProject(int client) {
        return type == Wanted.ANY && isOf(clients.salesperson(client), clients.team(client)) && kind.include(client);
    }

    private boolean isOf(int person, int itsTeam) {
        return Wanted.is(owner, person) && Wanted.is(team, itsTeam) && (everybody || reach.contains(person));
    }
}
