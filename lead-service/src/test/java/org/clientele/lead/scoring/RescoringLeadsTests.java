package org.clientele.lead.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.lead.correspondence.InMemoryTouches;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.InMemoryLeads;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadFixture;
import org.clientele.testkit.MovedClock;
import org.junit.jupiter.api.Test;

class RescoringLeadsTests {

    private static final Duration A_PAGE = Duration.ofMillis(300);
    private static final Lead LEAD = LeadFixture.captured(null, null, 1);

    private final MovedClock clock = new MovedClock();
    private final InMemoryLeads leads = new InMemoryLeads(clock);

    /** Or a pass over a million leads would be all that a processor does for minutes. */
    @Test
    void restsAfterAPageAsLongAsItTook() {
        leads.create(new Beginning<>(LEAD, CommandKey.once(), Author.POLICY.by(), List.of()));
        var rescoring = new RescoringLeads(
                leads, new InMemoryTouches(), this::slowly, new InMemoryPasses(), clock, Duration.ofHours(1));
        assertThat(rescoring.pass()).isEqualTo(Pace.pause(A_PAGE));
        assertThat(leads.find(LEAD.leadId()).orElseThrow().state().score()).isEqualTo(10);
    }

    private ScoringRules slowly() {
        clock.pass(A_PAGE);
        return ScoringRules.first(List.of(ReplacingRulesTests.rule("any")));
    }
}
