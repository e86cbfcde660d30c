package org.clientele.lead.lead.events;

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
        var fact = fact(after, happened);
        return Stream.concat(Stream.of(fact), besides(after, happened.event())).toList();
    }

    private static Outgoing fact(Lead after, Happened<LeadEvent> happened) {
        var state = new PublicState(after.state(), after.step(), after.salespersonId(), after.teamId());
        var fact = FactDetails.of(happened.event(), after);
        return TOPIC.fact(fact.what(), after.leadId(), happened.at(), happened.by(), state, fact.details());
    }

    /** The profile where what it says may be another one, and what the portfolio service is asked for. */
    private static Stream<Outgoing> besides(Lead after, LeadEvent event) {
        return switch (event) {
            case LeadEvent.LeadCaptured it -> Stream.of(LeadProfile.of(after));
            case LeadEvent.LeadQualified it -> Stream.of(LeadProfile.of(after));
            case LeadEvent.LeadDetailsChanged it -> Stream.of(LeadProfile.of(after));
            case LeadEvent.LeadMerged it -> Stream.of(LeadProfile.of(after));
            case LeadEvent.LeadSplit it -> Stream.of(LeadProfile.of(after));
            case LeadEvent.LeadConversionStarted it -> Stream.of(OnboardingRequests.onboarding(after, it.conversion()));
            case LeadEvent.LeadConversionUndoStarted it -> Stream.of(OnboardingRequests.undo(after, it.conversion()));
            case LeadEvent others -> Stream.empty();
        };
    }
}
