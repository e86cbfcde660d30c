package org.clientele.lead.lead.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.lead.lead.Absorption;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadFact;
import org.clientele.lead.lead.Origin;
import org.clientele.lead.lead.Score;
import org.clientele.lead.lead.events.ConversionDetails.Ended;
import org.clientele.lead.lead.events.ConversionDetails.Started;
import org.clientele.lead.lead.events.ConversionDetails.Undo;
import org.clientele.lead.lead.events.ConversionDetails.UndoRefused;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.PassedOver;
import org.clientele.lead.routing.Routing;
import org.clientele.servicedefaults.Code;
import org.clientele.servicedefaults.CountryCode;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/** What facts about leads say besides their header: what people type is a code there, or it is not there. */
interface FactDetails {

    /**
     * One fact.
     *
     * @param details null where the header says it all
     * @param besides the profile where what it says may be another one or is gone, or what the portfolio service is
     *     asked for
     */
    record Fact(LeadFact type, @Nullable FactDetails details, List<Outgoing> besides) {

        static Fact alone(LeadFact type, @Nullable FactDetails details) {
            return new Fact(type, details, List.of());
        }

        static Fact with(Outgoing beside, LeadFact type, FactDetails details) {
            return new Fact(type, details, List.of(beside));
        }
    }

    /** The published form of an event: the one place that names them all. */
    static Fact of(LeadEvent event, Lead after) {
        return switch (event) {
            case LeadEvent.LeadCaptured it -> Fact.with(LeadProfile.of(after), LeadFact.CAPTURED, Captured.of(after));
            case LeadEvent.SubmissionAttached it ->
                Fact.alone(LeadFact.SUBMISSION_ATTACHED, Submission.of(it.origin(), null));
            case LeadEvent.SubmissionDetached it ->
                Fact.alone(LeadFact.SUBMISSION_DETACHED, Submission.of(it.origin(), it.importId()));
            case LeadEvent.LeadAssigned it -> Fact.alone(LeadFact.ASSIGNED, Assigned.of(it.assignment()));
            case LeadEvent.LeadUnassigned it -> Fact.alone(LeadFact.UNASSIGNED, Unassigned.of(it.why()));
            case LeadEvent.LeadScored it -> Fact.alone(LeadFact.SCORED, Scored.of(it.score()));
            case LeadEvent.LeadStepChanged it ->
                Fact.alone(LeadFact.STEP_CHANGED, new Moved(it.from(), it.to(), it.occurredAt()));
            case LeadEvent.LeadQualified it ->
                Fact.with(
                        LeadProfile.of(after),
                        LeadFact.QUALIFIED,
                        new Qualified(after.expectedValue(), it.valueChange(), it.occurredAt()));
            case LeadEvent.LeadDetailsChanged it ->
                Fact.with(LeadProfile.of(after), LeadFact.DETAILS_CHANGED, Changed.of(it));
            case LeadEvent.LeadDetailsChangeGivenUp it -> Fact.alone(LeadFact.DETAILS_CHANGE_GIVEN_UP, null);
            case LeadEvent.LeadLost it -> Fact.alone(LeadFact.LOST, new Lost(it.reason(), it.occurredAt()));
            case LeadEvent.LeadReopened it -> Fact.alone(LeadFact.REOPENED, null);
            case LeadEvent.LeadReopeningRefused it ->
                Fact.alone(LeadFact.REOPENING_REFUSED, new Taken(it.otherLeadId()));
            case LeadEvent.LeadConversionStarted it ->
                Fact.with(
                        OnboardingRequests.onboarding(after, it.conversion()),
                        LeadFact.CONVERSION_STARTED,
                        Started.of(it.conversion().wanted()));
            case LeadEvent.LeadConverted it -> Fact.alone(LeadFact.CONVERTED, Ended.of(after.requireConversion()));
            case LeadEvent.LeadConversionRefused it ->
                Fact.alone(LeadFact.CONVERSION_REFUSED, Ended.of(after.requireConversion()));
            case LeadEvent.LeadConversionUndoStarted it ->
                Fact.with(
                        OnboardingRequests.undo(after, it.conversion()),
                        LeadFact.CONVERSION_UNDO_STARTED,
                        Undo.of(it.conversion()));
            case LeadEvent.LeadConversionUndone it ->
                Fact.alone(LeadFact.CONVERSION_UNDONE, Undo.of(after.requireConversion()));
            case LeadEvent.LeadConversionUndoRefused it ->
                Fact.alone(LeadFact.CONVERSION_UNDO_REFUSED, UndoRefused.of(after.requireConversion(), it));
            case LeadEvent.LeadMerged it ->
                Fact.with(LeadProfile.of(after), LeadFact.MERGED, Merged.of(it.absorption(), after));
            case LeadEvent.LeadMergedInto it ->
                Fact.alone(LeadFact.MERGED_INTO, new Apart(it.mergeId(), it.otherLeadId()));
            case LeadEvent.LeadSplit it ->
                Fact.with(LeadProfile.of(after), LeadFact.SPLIT, Merged.of(it.absorption(), after));
            case LeadEvent.LeadSplitOff it -> Fact.alone(LeadFact.SPLIT_OFF, new Apart(it.mergeId(), it.otherLeadId()));
            case LeadEvent.LeadWithdrawn it ->
                Fact.with(LeadProfile.erasure(after), LeadFact.WITHDRAWN, new Withdrawn(it.importId()));
        };
    }

    /** How it came to be a lead. */
    record Captured(
            String submissionId,
            String source,
            @Nullable String campaign,
            @Nullable Instant occurredAt,
            @Nullable String sector,
            @Nullable String country,
            @Nullable Integer employees,
            @Nullable Money expectedValue,
            @Nullable Integer score,
            @Nullable String clientId)
            implements FactDetails {

        static Captured of(Lead lead) {
            var origin = Submission.of(lead.origin(), null);
            var company = lead.details().companyOrNone();
            return new Captured(
                    origin.submissionId,
                    origin.source,
                    origin.campaign,
                    origin.occurredAt,
                    Code.from(company.sector()),
                    CountryCode.from(company.country()),
                    company.employees(),
                    lead.expectedValue(),
                    lead.score(),
                    lead.capture().clientId());
        }
    }

    /** Which submission came, or went with its import. */
    record Submission(
            String submissionId,
            String source,
            @Nullable String campaign,
            @Nullable Instant occurredAt,
            @Nullable String importId)
            implements FactDetails {

        private static final String OTHER = "other";

        static Submission of(Origin origin, @Nullable String importId) {
            return new Submission(
                    origin.submissionId(),
                    Objects.requireNonNullElse(Code.from(origin.source()), OTHER),
                    Code.from(origin.campaign()),
                    origin.occurredAt(),
                    importId);
        }
    }

    /** Whose it is and why. */
    record Assigned(
            String salespersonId,
            @Nullable String teamId,
            String rule,
            @Nullable Integer ruleVersion,
            List<String> candidates,
            @Nullable List<Passed> passedOver)
            implements FactDetails {

        static Assigned of(Assignment assignment) {
            return new Assigned(
                    assignment.salespersonId(),
                    assignment.teamId(),
                    assignment.rule(),
                    assignment.ruleVersion(),
                    assignment.candidates(),
                    Passed.of(assignment.passedOver()));
        }
    }

    /** Why it is nobody's. */
    record Unassigned(
            String reason, int ruleVersion, @Nullable List<Passed> passedOver) implements FactDetails {

        static Unassigned of(Routing.Unassigned why) {
            return new Unassigned(why.reason().code(), why.ruleVersion(), Passed.of(why.passedOver()));
        }
    }

    /** Who was considered and did not get it. */
    record Passed(String salespersonId, String reason) {

        static @Nullable List<Passed> of(@Nullable List<PassedOver> passedOver) {
            return passedOver == null || passedOver.isEmpty()
                    ? null
                    : passedOver.stream()
                            .map(one ->
                                    new Passed(one.salespersonId(), one.reason().code()))
                            .toList();
        }
    }

    /** How promising it is, with the codes of the rules that say so. */
    record Scored(int score, long rulesVersion, List<Score.Reason> reasons) implements FactDetails {

        static Scored of(Score score) {
            return new Scored(score.points(), score.rulesVersion(), score.reasons());
        }
    }

    /** From which step to which. */
    record Moved(String from, String to, @Nullable Instant occurredAt) implements FactDetails {}

    /** What it may bring, and before, if that was said with the answers. */
    record Qualified(
            @Nullable Money expectedValue,
            LeadEvent.@Nullable ValueChange expectedValueChange,
            @Nullable Instant occurredAt)
            implements FactDetails {}

    /** Which fields changed, and what codes, amounts and dates are now; what the others say is in the profile. */
    record Changed(
            String changeId,
            List<String> fields,
            @Nullable String sector,
            @Nullable String country,
            @Nullable Integer employees,
            @Nullable Money expectedValue,
            @Nullable LocalDate expectedCloseOn)
            implements FactDetails {

        static Changed of(LeadEvent.LeadDetailsChanged changed) {
            var details = changed.details();
            var company = details.companyOrNone();
            return new Changed(
                    changed.changeId(),
                    changed.fields(),
                    Code.from(company.sector()),
                    CountryCode.from(company.country()),
                    company.employees(),
                    details.expectedValue(),
                    details.expectedCloseOn());
        }
    }

    /** Why, as the organisation names it. */
    record Lost(String reason, @Nullable Instant occurredAt) implements FactDetails {}

    /** Who has its e-mail address or phone number. */
    record Taken(String otherLeadId) implements FactDetails {}

    /** Which fields came or went with the other lead; what they say is in the profile. */
    record Merged(
            String mergeId,
            String otherLeadId,
            List<String> fields,
            @Nullable Money expectedValue) implements FactDetails {

        static Merged of(Absorption absorption, Lead after) {
            return new Merged(absorption.mergeId(), absorption.leadId(), absorption.taken(), after.expectedValue());
        }
    }

    /** Which lead it went into, or came back from. */
    record Apart(String mergeId, String otherLeadId) implements FactDetails {}

    /** With which import it went. */
    record Withdrawn(String importId) implements FactDetails {}
}
