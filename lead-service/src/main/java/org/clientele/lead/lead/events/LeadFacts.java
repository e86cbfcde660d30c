package org.clientele.lead.lead.events;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.FactTopic;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published form of everything that happens to a lead. */
@Component
class LeadFacts implements Facts<Lead, LeadEvent> {

    private static final FactTopic TOPIC = new FactTopic("lead-events", "lead", "leadId", "lead");

    private record PublicState(
            LeadState state,
            String step,
            @Nullable String salespersonId,
            @Nullable String teamId) {}

    @Override
    public List<Outgoing> of(Lead after, Happened<LeadEvent> happened) {
        var state = new PublicState(after.state(), after.step(), after.salespersonId(), after.teamId());
        var fact = FactDetails.of(happened.event(), after);
        var told = TOPIC.fact(fact.type().what(), after.leadId(), happened.at(), happened.by(), state, fact.details());
        return Stream.concat(Stream.of(told), fact.besides().stream()).toList();
    }

    @Override
    public List<Outgoing> unanswered(Lead lead, Instant again) {
        return OnboardingRequests.unanswered(lead, again);
    }
}
