package org.clientele.analytics.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Position;
import org.junit.jupiter.api.Test;

/** What is remembered of memberships, whatever they are kept in. */
public abstract class MembershipsContract {

    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");

    protected abstract Memberships memberships();

    @Test
    void listWhoIsInsidePageByPage() {
        enter("whales", "c3", 0);
        enter("whales", "c1", 0);
        enter("whales", "c2", 0);
        enter("silent", "c4", 0);
        memberships().change(Membership.exit("whales", "c2", told(1, 1)));
        assertThat(memberships().inside("whales", null, 1)).containsExactly("c1");
        assertThat(memberships().inside("whales", "c1", 5)).containsExactly("c3");
        assertThat(memberships().inside("whales", "c3", 5)).isEmpty();
    }

    @Test
    void tellOfEachChangeOnce() {
        enter("whales", "c1", 0);
        assertThat(change(Membership.entry("whales", "c1", told(1, 5)))).isEqualTo(1);
        assertThat(change(Membership.exit("whales", "c1", told(1, 5)))).isEqualTo(2);
        assertThat(change(Membership.exit("whales", "c1", told(1, 6)))).isEqualTo(2);
        assertThat(change(Membership.entry("whales", "c1", told(1, 7)))).isEqualTo(3);
    }

    /** Whoever was paused with an old rule in hand does not undo what a newer one did. */
    @Test
    void tellNothingOfAnOlderRule() {
        enter("whales", "c1", 0);
        assertThat(change(Membership.exit("whales", "c1", told(3, 1)))).isEqualTo(2);
        assertThat(change(Membership.entry("whales", "c1", told(2, 2)))).isEqualTo(2);
        assertThat(change(Membership.entry("whales", "c1", told(3, 3)))).isEqualTo(3);
        assertThat(change(Membership.exit("whales", "c1", told(2, 4)))).isEqualTo(3);
    }

    @Test
    void listWhatChangedTheNewestFirst() {
        enter("whales", "c1", 1);
        enter("silent", "c1", 2);
        enter("whales", "c2", 2);
        enter("whales", "c3", 0);
        var since = NOON.plusSeconds(1);
        var changed = memberships().changed(since, null, null, 10);
        assertThat(changed)
                .extracting(each -> each.told().at().getEpochSecond())
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(changed).hasSize(3);
        var first = memberships().changed(since, null, null, 1).getFirst();
        assertThat(memberships().changed(since, null, place(first), 10)).isEqualTo(changed.subList(1, 3));
        assertThat(memberships().changed(since, "whales", null, 10))
                .extracting(Membership::clientId)
                .containsExactly("c2", "c1");
    }

    private static Position<Instant> place(Membership membership) {
        return new Position<>(membership.told().at(), membership.membershipId());
    }

    private void enter(String segment, String clientId, int second) {
        var unused = memberships().createAll(List.of(Membership.first(segment, clientId, told(1, second))));
    }

    private long change(Command<Membership, MembershipEvent> command) {
        Versioned<Membership> changed = memberships().change(command);
        return changed.version();
    }

    private static Membership.Told told(long revision, int second) {
        return new Membership.Told(revision, Why.CLIENT_CHANGED, NOON.plusSeconds(second));
    }
}
