package org.clientele.lead.pipeline;

import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.Routing;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/** Makes of a lead and an event the lead that comes next. */
final class NextLead {

    private final Lead lead;
    private LeadState state;
    private String step;
    private @Nullable Money expectedValue;
    private @Nullable Qualification qualification;
    private long opening;
    private @Nullable Assignment assignment;
    private @Nullable Integer score;
    private Routing.@Nullable Unassigned unassigned;
    private @Nullable String lossReason;
    private @Nullable Conversion conversion;

    NextLead(Lead lead) {
        this.lead = lead;
        state = lead.state();
        step = lead.step();
        expectedValue = lead.expectedValue();
        qualification = lead.qualification();
        opening = lead.opening();
        assignment = lead.assignment();
        score = lead.score();
        unassigned = lead.unassigned();
        lossReason = lead.lossReason();
        conversion = lead.conversion();
    }

    Lead apply(LeadEvent event) {
        switch (event) {
            case LeadEvent.LeadCaptured captured -> state = LeadState.OPEN;
            case LeadEvent.SubmissionAttached attached -> {}
            case LeadEvent.LeadScored scored -> score = scored.score().points();
            case LeadEvent.LeadAssigned assigned -> {
                assignment = assigned.assignment();
                unassigned = null;
            }
            case LeadEvent.LeadUnassigned nobody -> unassigned = nobody.why();
            case LeadEvent.LeadStepChanged changed -> step = changed.to();
            case LeadEvent.LeadQualified qualified -> qualify(qualified);
            case LeadEvent.LeadLost lost -> {
                state = LeadState.LOST;
                lossReason = lost.reason();
            }
            case LeadEvent.LeadReopened reopened -> {
                state = LeadState.OPEN;
                opening = reopened.opening();
                lossReason = null;
            }
            case LeadEvent.LeadReopeningRefused refused -> {}
            case LeadEvent.LeadConversionStarted started -> {
                state = LeadState.CONVERTING;
                conversion = started.conversion();
            }
            case LeadEvent.LeadConverted converted -> {
                state = LeadState.CONVERTED;
                conversion = lead.requireConversion().converted(converted.clientId(), converted.projectId());
            }
            case LeadEvent.LeadConversionRefused refused -> {
                state = LeadState.QUALIFIED;
                conversion = lead.requireConversion().refused(refused.reason());
            }
        }
        return next();
    }

    private void qualify(LeadEvent.LeadQualified qualified) {
        state = LeadState.QUALIFIED;
        step = qualified.step();
        qualification = qualified.qualification();
        expectedValue = qualified.expectedValue() == null ? expectedValue : qualified.expectedValue();
    }

    private Lead next() {
        return new Lead(
                lead.leadId(),
                state,
                step,
                lead.origin(),
                lead.person(),
                lead.company(),
                lead.need(),
                expectedValue,
                qualification,
                lead.capturedAt(),
                lead.keys(),
                opening,
                assignment,
                score,
                unassigned,
                lossReason,
                conversion);
    }
}
