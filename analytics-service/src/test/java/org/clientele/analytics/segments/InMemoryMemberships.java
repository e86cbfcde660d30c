package org.clientele.analytics.segments;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Creation;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Position;
import org.clientele.testkit.StoreFixture;
import org.jspecify.annotations.Nullable;

/** Memberships in this process; something may come before a creation, or it may break off. */
final class InMemoryMemberships extends InMemoryAggregates<Membership, MembershipEvent> implements Memberships {

    private int most = Integer.MAX_VALUE;
    private int reads;
    private Runnable before = () -> {};

    InMemoryMemberships() {
        super(Membership.grammar(Facts.none()), StoreFixture.CLOCK);
    }

    /** Creates so many at most before it crashes, once. */
    void crashAfter(int created) {
        most = created;
    }

    void beforeTheNextCreation(Runnable happening) {
        before = happening;
    }

    /** How many pages of members were read. */
    int reads() {
        return reads;
    }

    @Override
    public List<Creation<Membership>> createAll(List<Beginning<Membership, MembershipEvent>> all) {
        var happening = before;
        before = () -> {};
        happening.run();
        if (all.size() <= most) {
            most = most == Integer.MAX_VALUE ? most : most - all.size();
            return super.createAll(all);
        }
        var unused = super.createAll(all.subList(0, most));
        most = Integer.MAX_VALUE;
        throw new IllegalStateException("crash");
    }

    @Override
    public List<String> inside(String segment, @Nullable String afterClient, int limit) {
        reads++;
        return all().map(Versioned::state)
                .filter(each -> each.inside() && each.segment().equals(segment))
                .map(Membership::clientId)
                .filter(client -> afterClient == null || client.compareTo(afterClient) > 0)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Membership> changed(
            Instant since, @Nullable String segment, @Nullable Position<Instant> after, int limit) {
        return all().map(Versioned::state)
                .filter(each -> !each.told().at().isBefore(since))
                .filter(each -> segment == null || segment.equals(each.segment()))
                .filter(each -> after == null || place(each).compareTo(after) < 0)
                .sorted(Comparator.comparing(InMemoryMemberships::place).reversed())
                .limit(limit)
                .toList();
    }

    private static Position<Instant> place(Membership membership) {
        return new Position<>(membership.told().at(), membership.membershipId());
    }
}
