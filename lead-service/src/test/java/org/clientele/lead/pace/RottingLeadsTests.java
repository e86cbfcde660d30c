package org.clientele.lead.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.lead.correspondence.InMemoryTouches;
import org.clientele.lead.correspondence.Touches;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.InMemoryLeads;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadFixture;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which leads rot. */
class RottingLeadsTests {

    private static final Instant CAPTURED = LeadFixture.CAPTURED;
    private static final Lead LEAD = LeadFixture.captured(null, null, 1);
    private static final List<String> IDS = List.of(LEAD.leadId());
    private static final Map<String, Duration> TWO_DAYS = Map.of("new", Duration.ofDays(2));

    private final InMemoryLeads leads = new InMemoryLeads(Clock.fixed(CAPTURED, ZoneOffset.UTC));
    private final InMemoryTouches touches = new InMemoryTouches();
    private final FollowUps followUps = new InMemoryFollowUps();
    private final QuietLeads quiet = new InMemoryQuietLeads();

    @BeforeEach
    void capture() {
        leads.create(new Beginning<>(LEAD, CommandKey.once(), Author.POLICY.by(), List.of()));
        watching(TWO_DAYS).changed(IDS);
    }

    @Test
    void rotsWhenItsTimeIsOver() {
        assertThat(rottingAfter(Duration.ofDays(2).minusSeconds(1))).isEmpty();
        assertThat(rottingAfter(Duration.ofDays(2))).singleElement().satisfies(rotting -> {
            assertThat(rotting.untouchedSince()).isEqualTo(CAPTURED);
            assertThat(rotting.rotsFrom()).isEqualTo(CAPTURED.plus(Duration.ofDays(2)));
        });
    }

    @Test
    void beginsAnewWithEachTouch() {
        var answered = CAPTURED.plus(Duration.ofDays(1));
        touch(false, answered);
        assertThat(rottingAfter(Duration.ofDays(2))).isEmpty();
        assertThat(rottingAfter(Duration.ofDays(3)))
                .extracting(QuietLead::untouchedSince)
                .containsExactly(answered);
    }

    @Test
    void countsATouchOfLongAgoFromTheArrivalAllTheSame() {
        touch(true, CAPTURED.minus(Duration.ofDays(300)));
        assertThat(rottingAfter(Duration.ofDays(2)))
                .extracting(QuietLead::untouchedSince)
                .containsExactly(CAPTURED);
    }

    private void touch(boolean outbound, Instant at) {
        touches.note(List.of(new Touches.Noted(LEAD.leadId(), outbound, at)));
        watching(TWO_DAYS).touched(IDS);
    }

    @Test
    void waitsForAFollowUpThatIsToCome() {
        var due = CAPTURED.plus(Duration.ofDays(31));
        followUps.keep(List.of(new FollowUps.News("follow-up", new FollowUps.Owed(LEAD.leadId(), due), 1)));
        watching(TWO_DAYS).changed(IDS);
        assertThat(rottingAfter(Duration.ofDays(30))).isEmpty();
        assertThat(rottingAfter(Duration.ofDays(31)))
                .extracting(QuietLead::rotsFrom)
                .containsExactly(due);
    }

    @Test
    void rotsNoMoreOnceItIsClosed() {
        leads.change(Command.of(
                LEAD.leadId(),
                CommandKey.once(),
                Author.POLICY.by(),
                lead -> List.of(new LeadEvent.LeadLost("no-need", null))));
        watching(TWO_DAYS).changed(IDS);
        assertThat(rottingAfter(Duration.ofDays(300))).isEmpty();
    }

    @Test
    void neverRotsAtAStepWithoutATime() {
        watching(Map.of()).changed(IDS);
        assertThat(rottingAfter(Duration.ofDays(300))).isEmpty();
        assertThat(rotting(CAPTURED).rotsAt("negotiation")).isFalse();
    }

    @Test
    void takesTimesThatAreSetLaterForAllLeads() {
        for (var other : List.of(Map.<String, Duration>of(), Map.of("new", Duration.ofDays(9)))) {
            watching(other).changed(IDS);
            while (watching(TWO_DAYS).pass().rest().isZero()) {
                // there is more to do
            }
            assertThat(rottingAfter(Duration.ofDays(2))).hasSize(1);
        }
    }

    private List<QuietLead> rottingAfter(Duration time) {
        return rotting(CAPTURED.plus(time)).at("new", Reach.EVERYBODY, null, 10);
    }

    private WatchingLeads watching(Map<String, Duration> times) {
        return new WatchingLeads(leads, touches, followUps, quiet, new RottingTimes(times));
    }

    private RottingLeads rotting(Instant now) {
        return new RottingLeads(quiet, new RottingTimes(TWO_DAYS), Clock.fixed(now, ZoneOffset.UTC));
    }
}
