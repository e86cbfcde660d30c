package org.clientele.analytics.ranking;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Dictionary;
import org.clientele.analytics.facts.Ids;
import org.clientele.analytics.facts.ProjectBlock;
import org.clientele.analytics.facts.Size;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/** What people and which kind a scope means, in the numbers of the facts. */
final class Selection {

    private static final int ANYBODY = -2;
    /** Of an id that no fact names. */
    private static final int NOBODY = -3;

    private final int owner;
    private final int team;
    private final int type;
    private final int sector;
    private final int country;
    private final int size;
    private final boolean everybody;
    private final IntSet reach = new IntOpenHashSet();
    private final long asOf;

    Selection(Scope scope, Dictionary dictionary) {
        this.owner = number(dictionary.people(), scope.people().owner());
        this.team = number(dictionary.teams(), scope.people().team());
        this.type = number(dictionary.codes(), scope.kind().contractType());
        this.sector = number(dictionary.codes(), scope.kind().sector());
        this.country = number(dictionary.codes(), scope.kind().country());
        this.size = number(dictionary.codes(), code(scope.kind().size()));
        this.asOf = scope.moment().asOfMillis();
        this.everybody = scope.people().reach().isEverybody();
        addReach(scope.people().reach(), dictionary.people());
    }

    private void addReach(Reach within, Ids people) {
        if (within.people() != null) {
            within.people().forEach(person -> reach.add(number(people, person)));
            if (within.unowned()) {
                reach.add(Dictionary.NONE);
            }
        }
    }

    boolean takes(ProjectBlock block, int at) {
        return block.known(at) <= asOf
                && isOf(block.salesperson(at), block.team(at))
                && (type == ANYBODY || type == block.type(at));
    }

    /** Whether a client counts that has no project in scope. */
    boolean takesWithoutProject(Clients clients, int client) {
        return type == ANYBODY && isOf(clients.salesperson(client), clients.team(client)) && takes(clients, client);
    }

    /** Whether it is such a client as was asked for. */
    boolean takes(Clients clients, int client) {
        return isOfAnyKind()
                || (clients.isThere(client)
                        && (sector == ANYBODY || sector == clients.sector(client))
                        && (country == ANYBODY || country == clients.country(client))
                        && (size == ANYBODY || size == clients.size(client)));
    }

    boolean isOfAnyKind() {
        return sector == ANYBODY && country == ANYBODY && size == ANYBODY;
    }

    private boolean isOf(int person, int itsTeam) {
        return (owner == ANYBODY || owner == person)
                && (team == ANYBODY || team == itsTeam)
                && (everybody || reach.contains(person));
    }

    private static @Nullable String code(@Nullable Size wanted) {
        return wanted == null ? null : wanted.code();
    }

    private static int number(Ids ids, @Nullable String id) {
        if (id == null) {
            return ANYBODY;
        }
        int number = ids.find(id);
        return number == Ids.UNKNOWN ? NOBODY : number;
    }
}
