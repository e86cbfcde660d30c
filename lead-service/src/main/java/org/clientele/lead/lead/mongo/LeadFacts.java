package org.clientele.lead.lead.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.lead.lead.Absorption;
import org.clientele.lead.lead.By;
import org.clientele.lead.lead.Company;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadState;
import org.clientele.lead.lead.Origin;
import org.clientele.lead.lead.Person;
import org.clientele.lead.lead.Project;
import org.clientele.lead.lead.Qualification;
import org.clientele.lead.lead.Score;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.PassedOver;
import org.clientele.lead.routing.Routing;
import org.clientele.servicedefaults.Code;
import org.clientele.servicedefaults.CountryCode;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/** The published form of everything that is said about a lead; the only place that knows it. */
final class LeadFacts {

    private static final String FACTS = "lead-events";
    private static final String PROFILES = "lead-profiles";
    private static final String REQUESTS = "client-onboarding-requests";
    private static final String OTHER = "other";

    private final Lead lead;
    private final String id;
    private final Instant at;
    private final Author by;
    private final PublicState state;

    private LeadFacts(Lead lead, Instant at, Author by) {
        this.lead = lead;
        this.id = lead.leadId();
        this.at = at;
        this.by = by;
        this.state = PublicState.of(lead);
    }

    record Author(String actor, String through) {

        static Author of(By by) {
            return new Author(by.actor(), by.through().code());
        }
    }

    record PublicState(
            LeadState state,
            String step,
            @Nullable String salespersonId,
            @Nullable String teamId) {

        static PublicState of(Lead lead) {
            return new PublicState(lead.state(), lead.step(), lead.salespersonId(), lead.teamId());
        }
    }

    record Captured(
            String leadId,
            Instant at,
            Author by,
            PublicState lead,
            String submissionId,
            String source,
            @Nullable String campaign,
            @Nullable Instant occurredAt,
            @Nullable String sector,
            @Nullable String country,
            @Nullable Integer employees,
            @Nullable Money expectedValue,
            @Nullable Integer score,
            @Nullable String clientId) {}

    record SubmissionAttached(
            String leadId,
            Instant at,
            Author by,
            PublicState lead,
            String submissionId,
            String source,
            @Nullable String campaign,
            @Nullable Instant occurredAt) {}

    record Assigned(
            String leadId,
            Instant at,
            Author by,
            PublicState lead,
            String salespersonId,
            @Nullable String teamId,
            String rule,
            @Nullable Integer ruleVersion,
            List<String> candidates,
            @Nullable List<Passed> passedOver) {}

    record Unassigned(
            String leadId,
            Instant at,
            Author by,
            PublicState lead,
            String reason,
            int ruleVersion,
            @Nullable List<Passed> passedOver) {}

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

    record Scored(
            String leadId,
            Instant at,
            Author by,
            PublicState lead,
            int score,
            long rulesVersion,
            List<Score.Reason> reasons) {}

    record StepChanged(String leadId, Instant at, Author by, PublicState lead, String from, String to) {}

    record Qualified(
            String leadId,
            Instant at,
            Author by,
            PublicState lead,
            @Nullable Money expectedValue,
            LeadEvent.@Nullable ValueChange expectedValueChange) {}

    record Lost(String leadId, Instant at, Author by, PublicState lead, String reason) {}

    record Reopened(String leadId, Instant at, Author by, PublicState lead) {}

    record ReopeningRefused(String leadId, Instant at, Author by, PublicState lead, String otherLeadId) {}

    record ConversionStarted(
            String leadId,
            Instant at,
            Author by,
            PublicState lead,
            String conversionId,
            @Nullable String clientId,
            Money value,
            int correspondenceCount) {}

    record Converted(
            String leadId,
            Instant at,
            Author by,
            PublicState lead,
            String conversionId,
            String clientId,
            String projectId) {}

    record ConversionRefused(
            String leadId,
            Instant at,
            Author by,
            PublicState lead,
            String conversionId,
            @Nullable String clientId,
            String reason) {}

    record ConversionUndo(
            String leadId,
            Instant at,
            Author by,
            PublicState lead,
            String conversionId,
            String undoId,
            @Nullable String clientId,
            @Nullable String projectId) {}

    record ConversionUndoRefused(
            String leadId,
            Instant at,
            Author by,
            PublicState lead,
            String conversionId,
            @Nullable String clientId,
            List<String> reasons,
            @Nullable String otherLeadId) {}

    record Merged(
            String leadId,
            Instant at,
            Author by,
            PublicState lead,
            String mergeId,
            String otherLeadId,
            List<String> fields,
            @Nullable Money expectedValue) {}

    record MergedApart(String leadId, Instant at, Author by, PublicState lead, String mergeId, String otherLeadId) {}

    record SubmissionDetached(
            String leadId,
            Instant at,
            Author by,
            PublicState lead,
            String submissionId,
            String source,
            @Nullable String campaign,
            @Nullable Instant occurredAt,
            String importId) {}

    record Withdrawn(String leadId, Instant at, Author by, PublicState lead, String importId) {}

    record DetailsChanged(
            String leadId,
            Instant at,
            Author by,
            PublicState lead,
            String changeId,
            List<String> fields,
            @Nullable String sector,
            @Nullable String country,
            @Nullable Integer employees,
            @Nullable Money expectedValue,
            @Nullable LocalDate expectedCloseOn) {}

    record DetailsChangeGivenUp(String leadId, Instant at, Author by, PublicState lead) {}

    record Profile(
            String leadId,
            @Nullable Person person,
            @Nullable Company company,
            @Nullable String need,
            @Nullable Qualification qualification) {}

    record OnboardingRequested(
            String conversionId,
            String leadId,
            @Nullable Integer attempt,
            @Nullable List<String> mergedLeadIds,
            @Nullable String clientId,
            @Nullable String salespersonId,
            @Nullable String teamId,
            @Nullable Person person,
            @Nullable Company company,
            ProjectWanted project,
            int correspondenceCount,
            @Nullable List<String> correspondenceIds,
            Instant requestedAt,
            Author by) {}

    record UndoRequested(
            String undoId,
            String conversionId,
            String leadId,
            @Nullable String clientId,
            @Nullable String projectId,
            Instant requestedAt,
            Author by) {}

    record ProjectWanted(
            String title,
            Money value,
            String contractType,
            LocalDate signedOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {

        static ProjectWanted of(Project project) {
            return new ProjectWanted(
                    project.title(),
                    project.value(),
                    project.contractType(),
                    project.signedOn(),
                    project.startsOn(),
                    project.endsOn());
        }
    }

    /** The fact that an event is published as, with the lead as it is after the event. */
    static Outgoing fact(Lead lead, LeadEvent event, Instant when, By author) {
        var at = when.truncatedTo(ChronoUnit.MILLIS);
        return new LeadFacts(lead, at, Author.of(author)).fact(event);
    }

    private Outgoing fact(LeadEvent event) {
        return switch (event) {
            case LeadEvent.LeadCaptured captured -> fact("lead.captured.v1", captured());
            case LeadEvent.SubmissionAttached attached ->
                fact("lead.submission-attached.v1", attached(attached.origin()));
            case LeadEvent.LeadAssigned assigned -> fact("lead.assigned.v1", assigned(assigned.assignment()));
            case LeadEvent.LeadScored scored -> fact("lead.scored.v1", scored(scored.score()));
            case LeadEvent.LeadUnassigned nobody -> fact("lead.unassigned.v1", unassigned(nobody.why()));
            case LeadEvent.LeadStepChanged changed ->
                fact("lead.step-changed.v1", new StepChanged(id, at, by, state, changed.from(), changed.to()));
            case LeadEvent.LeadQualified qualified ->
                fact(
                        "lead.qualified.v1",
                        new Qualified(id, at, by, state, lead.expectedValue(), qualified.valueChange()));
            case LeadEvent.LeadLost lost -> fact("lead.lost.v1", new Lost(id, at, by, state, lost.reason()));
            case LeadEvent.LeadReopened reopened -> fact("lead.reopened.v1", new Reopened(id, at, by, state));
            case LeadEvent.LeadReopeningRefused refused ->
                fact("lead.reopening-refused.v1", new ReopeningRefused(id, at, by, state, refused.otherLeadId()));
            case LeadEvent.LeadConversionStarted started ->
                fact("lead.conversion-started.v1", started(started.conversion()));
            case LeadEvent.LeadConverted converted -> fact("lead.converted.v1", converted(converted));
            case LeadEvent.LeadConversionRefused refused ->
                fact("lead.conversion-refused.v1", refused(refused.reason()));
            case LeadEvent.LeadConversionUndoStarted started -> fact("lead.conversion-undo-started.v1", undo());
            case LeadEvent.LeadConversionUndone undone -> fact("lead.conversion-undone.v1", undo());
            case LeadEvent.LeadConversionUndoRefused refused ->
                fact("lead.conversion-undo-refused.v1", undoRefused(refused));
            case LeadEvent.LeadDetailsChanged changed -> fact("lead.details-changed.v1", changed(changed));
            case LeadEvent.LeadDetailsChangeGivenUp givenUp ->
                fact("lead.details-change-given-up.v1", new DetailsChangeGivenUp(id, at, by, state));
            case LeadEvent.LeadMerged merged -> fact("lead.merged.v1", merged(merged.absorption()));
            case LeadEvent.LeadMergedInto into ->
                fact("lead.merged-into.v1", apart(into.mergeId(), into.otherLeadId()));
            case LeadEvent.LeadSplit split -> fact("lead.split.v1", merged(split.absorption()));
            case LeadEvent.SubmissionDetached detached ->
                fact("lead.submission-detached.v1", detached(detached.origin(), detached.importId()));
            case LeadEvent.LeadWithdrawn withdrawn ->
                fact("lead.withdrawn.v1", new Withdrawn(id, at, by, state, withdrawn.importId()));
            case LeadEvent.LeadSplitOff off -> fact("lead.split-off.v1", apart(off.mergeId(), off.otherLeadId()));
        };
    }

    private Captured captured() {
        var origin = lead.origin();
        var company = lead.company();
        return new Captured(
                id,
                at,
                by,
                state,
                origin.submissionId(),
                source(origin),
                Code.from(origin.campaign()),
                origin.occurredAt(),
                company == null ? null : Code.from(company.sector()),
                company == null ? null : CountryCode.from(company.country()),
                company == null ? null : company.employees(),
                lead.expectedValue(),
                lead.score(),
                lead.clientId());
    }

    /** Where it came from, if that was named by a code. */
    private static String source(Origin origin) {
        return Objects.requireNonNullElse(Code.from(origin.source()), OTHER);
    }

    private SubmissionAttached attached(Origin origin) {
        return new SubmissionAttached(
                id,
                at,
                by,
                state,
                origin.submissionId(),
                source(origin),
                Code.from(origin.campaign()),
                origin.occurredAt());
    }

    private SubmissionDetached detached(Origin origin, String importId) {
        return new SubmissionDetached(
                id,
                at,
                by,
                state,
                origin.submissionId(),
                source(origin),
                Code.from(origin.campaign()),
                origin.occurredAt(),
                importId);
    }

    private Assigned assigned(Assignment assignment) {
        return new Assigned(
                id,
                at,
                by,
                state,
                assignment.salespersonId(),
                assignment.teamId(),
                assignment.rule(),
                assignment.ruleVersion(),
                assignment.candidates(),
                Passed.of(assignment.passedOver()));
    }

    private Unassigned unassigned(Routing.Unassigned why) {
        return new Unassigned(id, at, by, state, why.reason().code(), why.ruleVersion(), Passed.of(why.passedOver()));
    }

    private Scored scored(Score score) {
        return new Scored(id, at, by, state, score.points(), score.rulesVersion(), score.reasons());
    }

    private ConversionStarted started(Conversion conversion) {
        return new ConversionStarted(
                id,
                at,
                by,
                state,
                conversion.conversionId(),
                conversion.clientId(),
                conversion.project().value(),
                conversion.correspondenceCount());
    }

    private Converted converted(LeadEvent.LeadConverted converted) {
        var conversionId = lead.requireConversion().conversionId();
        return new Converted(id, at, by, state, conversionId, converted.clientId(), converted.projectId());
    }

    private ConversionRefused refused(String reason) {
        var conversion = lead.requireConversion();
        return new ConversionRefused(id, at, by, state, conversion.conversionId(), conversion.clientId(), reason);
    }

    /** Without the reason, which somebody gave in their own words. */
    private ConversionUndo undo() {
        var conversion = lead.requireConversion();
        return new ConversionUndo(
                id,
                at,
                by,
                state,
                conversion.conversionId(),
                conversion.requireUndoing().undoId(),
                conversion.clientId(),
                conversion.projectId());
    }

    private ConversionUndoRefused undoRefused(LeadEvent.LeadConversionUndoRefused refused) {
        var conversion = lead.requireConversion();
        return new ConversionUndoRefused(
                id,
                at,
                by,
                state,
                conversion.conversionId(),
                conversion.clientId(),
                refused.reasons(),
                refused.otherLeadId());
    }

    /** Which fields changed, and what codes, amounts and dates are now; what the others say is in the profile. */
    private DetailsChanged changed(LeadEvent.LeadDetailsChanged changed) {
        var company = lead.company();
        return new DetailsChanged(
                id,
                at,
                by,
                state,
                changed.changeId(),
                changed.fields(),
                company == null ? null : Code.from(company.sector()),
                company == null ? null : CountryCode.from(company.country()),
                company == null ? null : company.employees(),
                lead.expectedValue(),
                lead.expectedCloseOn());
    }

    /** Which fields came or went; what they say is in the profile. */
    private Merged merged(Absorption absorption) {
        return new Merged(
                id, at, by, state, absorption.mergeId(), absorption.leadId(), absorption.taken(), lead.expectedValue());
    }

    private MergedApart apart(String mergeId, String otherLeadId) {
        return new MergedApart(id, at, by, state, mergeId, otherLeadId);
    }

    private Outgoing fact(String type, Object data) {
        return new Outgoing(FACTS, id, id, type, data);
    }

    /** What may be erased of a lead. */
    static Outgoing profile(Lead lead) {
        var profile = new Profile(lead.leadId(), lead.person(), lead.company(), lead.need(), lead.qualification());
        return new Outgoing(PROFILES, lead.leadId(), lead.leadId(), "lead.profile.v1", profile);
    }

    /** All that the portfolio service needs to make the lead a client. */
    static Outgoing onboardingRequest(Lead lead, Conversion conversion) {
        var request = new OnboardingRequested(
                conversion.conversionId(),
                lead.leadId(),
                conversion.attempt(),
                mergedLeadIds(lead),
                conversion.clientId(),
                lead.salespersonId(),
                lead.teamId(),
                lead.person(),
                lead.company(),
                ProjectWanted.of(conversion.project()),
                conversion.correspondenceCount(),
                conversion.correspondenceIds(),
                conversion.requestedAt(),
                Author.of(conversion.by()));
        return new Outgoing(REQUESTS, lead.leadId(), lead.leadId(), "client.onboarding-requested.v1", request);
    }

    /** Asks to take back what was done for a conversion. */
    static Outgoing undoRequest(Lead lead, Conversion conversion) {
        var undoing = conversion.requireUndoing();
        var request = new UndoRequested(
                undoing.undoId(),
                conversion.conversionId(),
                lead.leadId(),
                conversion.clientId(),
                conversion.projectId(),
                undoing.requestedAt(),
                Author.of(undoing.by()));
        return new Outgoing(REQUESTS, lead.leadId(), lead.leadId(), "client.onboarding-undo-requested.v1", request);
    }

    private static @Nullable List<String> mergedLeadIds(Lead lead) {
        var all = lead.leadIds();
        return all.size() == 1 ? null : all.subList(1, all.size());
    }
}
