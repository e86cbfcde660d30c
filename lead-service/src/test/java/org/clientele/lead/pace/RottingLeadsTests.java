package org.clientele.lead.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.clientele.lead.correspondence.InMemoryTouches;
import org.clientele.lead.correspondence.Touches;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadFixture;
import org.clientele.lead.lead.LeadSearch;
import org.junit.jupiter.api.Test;

/** Which leads rot. */
class RottingLeadsTests {

    private static final Instant CAPTURED = LeadFixture.CAPTURED;
    private static final Lead LEAD = LeadFixture.captured(null, null, 1);

    private final Touches touches = new InMemoryTouches();
    private final FollowUps followUps = new InMemoryFollowUps();

    @Test
    void rotsWhenItsTimeIsOver() {
        assertThat(rottingAfter(Duration.ofDays(2).minusSeconds(1))).isEmpty();
        assertThat(rottingAfter(Duration.ofDays(2))).singleElement().satisfies(rotting -> {
            assertThat(rotting.untouchedSince()).isEqualTo(CAPTURED);
            assertThat(rotting.since()).isEqualTo(CAPTURED.plus(Duration.ofDays(2)));
        });
    }

    @Test
    void beginsAnewWithEachTouch() {
        var answered = CAPTURED.plus(Duration.ofDays(1));
        touches.note(List.of(new Touches.Noted(LEAD.leadId(), false, answered)));
        assertThat(rottingAfter(Duration.ofDays(2))).isEmpty();
        assertThat(rottingAfter(Duration.ofDays(3)))
                .extracting(RottingLeads.Rotting::untouchedSince)
                .containsExactly(answered);
    }

    @Test
    void countsATouchOfLongAgoFromTheArrivalAllTheSame() {
        touches.note(List.of(new Touches.Noted(LEAD.leadId(), true, CAPTURED.minus(Duration.ofDays(300)))));
        assertThat(rottingAfter(Duration.ofDays(2)))
                .extracting(RottingLeads.Rotting::untouchedSince)
                .containsExactly(CAPTURED);
    }

    @Test
    void waitsForAFollowUpThatIsToCome() {
        var owed = new FollowUps.Owed(LEAD.leadId(), CAPTURED.plus(Duration.ofDays(31)));
        followUps.keep(List.of(new FollowUps.News("follow-up", owed, 1)));
        assertThat(rottingAfter(Duration.ofDays(30))).isEmpty();
    }

    @Test
    void neverRotsAtAStepWithoutATime() {
        assertThat(leads(CAPTURED.plus(Duration.ofDays(300))).rotsAt("negotiation"))
                .isFalse();
        assertThat(leads(CAPTURED.plus(Duration.ofDays(300))).at("negotiation", null, null, 10))
                .isEmpty();
    }

    private List<RottingLeads.Rotting> rottingAfter(Duration time) {
        return leads(CAPTURED.plus(time)).at("new", null, null, 10);
    }

    private RottingLeads leads(Instant now) {
        return new RottingLeads(
                RottingLeadsTests::find,
                touches,
                followUps,
                new RottingTimes(Map.of("new", Duration.ofDays(2))),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static List<Lead> find(LeadSearch search) {
        return search.after() == null ? List.of(LEAD) : List.of();
    }
}
