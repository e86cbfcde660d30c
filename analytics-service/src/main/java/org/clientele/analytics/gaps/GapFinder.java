package org.clientele.analytics.gaps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.ProjectBlock;
import org.clientele.analytics.ranking.LookedAfter;
import org.clientele.analytics.ranking.Rates;
import org.clientele.analytics.ranking.ScopedProjects;
import org.clientele.analytics.scope.Kind;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Recognition;
import org.clientele.analytics.scope.Scope;

/** Finds gaps in three passes over the projects: which kinds there are, who has which, and what they are worth. */
final class GapFinder {

    private final Facts facts;
    private final Scope scope;
    private final GapRules rules;
    private final ZoneId zone;
    private final LocalDate last;
    private final int today;
    private final Clients clients;
    private final ScopedProjects projects;

    /** @param seenAt from when it is seen; today is the last day before it */
    GapFinder(Facts facts, Scope scope, Rates.Into rates, GapRules rules, ZoneId zone, Instant seenAt) {
        this.facts = facts;
        this.scope = scope;
        this.rules = rules;
        this.zone = zone;
        this.last = LocalDate.ofInstant(seenAt.minusMillis(1), zone);
        this.today = Math.toIntExact(last.toEpochDay());
        this.clients = facts.clients().asOf(scope.moment().asOfMillis());
        var everything = scope.ofEverybody().by(Recognition.SIGNED).in(new Period(null, last));
        this.projects = ScopedProjects.of(facts, clients, everything, rates);
    }

    Gaps find() {
        var held = held();
        var groups = new PeerGroups(clients, facts.dictionary());
        lookedAfter(scope.ofEverybody().within(scope.people().reach())).forEach(groups::add);
        var having = having(held, groups);
        var kind = scope.kind();
        var subjects = lookedAfter(scope.ofKind(new Kind(kind.sector(), kind.country(), kind.size(), null)));
        return new Gaps(
                facts.dictionary(),
                clients,
                subjects,
                groups,
                held,
                having,
                rules,
                kind.contractType(),
                projects.notCounted());
    }

    private LookedAfter lookedAfter(Scope whose) {
        return LookedAfter.of(facts, clients, whose, zone, last);
    }

    private HeldTypes held() {
        var types = new BitSet();
        projects.forEachSigned((block, at) -> types.set(block.type(at)));
        var held = new HeldTypes(types, facts.dictionary().clients().size());
        projects.forEachSigned((block, at) -> {
            if (isHeld(block, at)) {
                held.hold(block.client(at), block.type(at));
            }
        });
        return held;
    }

    private PeersHaving having(HeldTypes held, PeerGroups groups) {
        var having = new PeersHaving(groups, held, rules);
        for (int client = 0; client < clients.numbers(); client++) {
            for (int type = 0; type < held.types(); type++) {
                if (held.has(client, type)) {
                    add(having, groups.ofSector(client), type);
                    add(having, groups.ofSize(client), type);
                }
            }
        }
        projects.forEachSigned((block, at) -> value(having, held, groups, block, at));
        having.sort();
        return having;
    }

    private static void add(PeersHaving having, int group, int type) {
        if (group != PeerGroups.NONE) {
            having.add(group, type);
        }
    }

    private void value(PeersHaving having, HeldTypes held, PeerGroups groups, ProjectBlock block, int at) {
        int type = held.type(block.type(at));
        int sector = groups.ofSector(block.client(at));
        int size = groups.ofSize(block.client(at));
        boolean inSector = sector != PeerGroups.NONE && having.isUsual(sector, type);
        boolean inSize = size != PeerGroups.NONE && having.isUsual(size, type);
        if ((inSector || inSize) && isHeld(block, at)) {
            projects.take(block, at, (row, place, amount) -> {
                if (inSector) {
                    having.value(sector, type, amount);
                }
                if (inSize) {
                    having.value(size, type, amount);
                }
            });
        }
    }

    /** Whether it was signed in the period, or is running: a contract that began and has no end runs for ever. */
    private boolean isHeld(ProjectBlock block, int at) {
        if (scope.has(block.signedOn())) {
            return true;
        }
        return block.endsOn(at) == ProjectBlock.NO_DAY
                ? block.startsOn(at) != ProjectBlock.NO_DAY
                : block.endsOn(at) >= today;
    }
}
