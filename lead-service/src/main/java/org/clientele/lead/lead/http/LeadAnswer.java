package org.clientele.lead.lead.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clientele.lead.lead.Absorption;
import org.clientele.lead.lead.Company;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadState;
import org.clientele.lead.lead.MergedInto;
import org.clientele.lead.lead.Person;
import org.clientele.lead.lead.Qualification;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.PassedOver;
import org.clientele.lead.routing.Routing;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/** A lead as it is shown. */
record LeadAnswer(
        String leadId,
        LeadState state,
        String step,
        @Nullable String salespersonId,
        @Nullable String teamId,
        String submissionId,
        String source,
        @Nullable String campaign,
        @Nullable Instant occurredAt,
        Instant capturedAt,
        @Nullable Person person,
        @Nullable Company company,
        @Nullable String need,
        @Nullable Money expectedValue,
        @Nullable LocalDate expectedCloseOn,
        @Nullable Qualification qualification,
        @Nullable AssignmentAnswer assignment,
        @Nullable Integer score,
        @Nullable UnassignedAnswer unassigned,
        @Nullable String lossReason,
        @Nullable LeadConversionAnswer conversion,
        @Nullable String clientId,
        @Nullable Boolean formerClient,
        @Nullable List<AbsorbedAnswer> absorbed,
        @Nullable MergedAnswer mergedInto) {

    /** Why it is whose it is. */
    record AssignmentAnswer(
            String rule, @Nullable Integer ruleVersion, List<String> candidates, List<PassedOverAnswer> passedOver) {

        static @Nullable AssignmentAnswer of(@Nullable Assignment assignment) {
            return assignment == null
                    ? null
                    : new AssignmentAnswer(
                            assignment.rule(),
                            assignment.ruleVersion(),
                            assignment.candidates(),
                            PassedOverAnswer.of(assignment.passedOver()));
        }
    }

    /** Why nobody has it. */
    record UnassignedAnswer(String reason, int ruleVersion, List<PassedOverAnswer> passedOver) {

        static @Nullable UnassignedAnswer of(Routing.@Nullable Unassigned nobody) {
            return nobody == null
                    ? null
                    : new UnassignedAnswer(
                            nobody.reason().code(), nobody.ruleVersion(), PassedOverAnswer.of(nobody.passedOver()));
        }
    }

    /** Who did not get it and why. */
    record PassedOverAnswer(String salespersonId, String reason) {

        static List<PassedOverAnswer> of(@Nullable List<PassedOver> passedOver) {
            return passedOver == null
                    ? List.of()
                    : passedOver.stream()
                            .map(one -> new PassedOverAnswer(
                                    one.salespersonId(), one.reason().code()))
                            .toList();
        }
    }

    /** What became of its conversion. */
    record LeadConversionAnswer(
            String conversionId,
            Conversion.State state,
            @Nullable String clientId,
            @Nullable String projectId,
            @Nullable String reason) {

        static @Nullable LeadConversionAnswer of(@Nullable Conversion conversion) {
            return conversion == null
                    ? null
                    : new LeadConversionAnswer(
                            conversion.conversionId(),
                            conversion.state(),
                            conversion.clientId(),
                            conversion.end().projectId(),
                            conversion.end().reason());
        }
    }

    /** A lead that it took in. */
    record AbsorbedAnswer(String mergeId, String leadId, List<String> fields) {

        static @Nullable List<AbsorbedAnswer> of(List<Absorption> absorbed) {
            return absorbed.isEmpty()
                    ? null
                    : absorbed.stream()
                            .map(one -> new AbsorbedAnswer(one.mergeId(), one.leadId(), one.taken()))
                            .toList();
        }
    }

    /** The lead that it went into. */
    record MergedAnswer(String mergeId, String leadId) {

        static @Nullable MergedAnswer of(@Nullable MergedInto into) {
            return into == null ? null : new MergedAnswer(into.mergeId(), into.leadId());
        }
    }

    /** @param former whether the client that it is for has left */
    static LeadAnswer of(Lead lead, boolean former) {
        return new LeadAnswer(
                lead.leadId(),
                lead.state(),
                lead.step(),
                lead.salespersonId(),
                lead.teamId(),
                lead.origin().submissionId(),
                lead.origin().source(),
                lead.origin().campaign(),
                lead.origin().occurredAt(),
                lead.capturedAt(),
                lead.person(),
                lead.company(),
                lead.details().need(),
                lead.expectedValue(),
                lead.details().expectedCloseOn(),
                lead.progress().qualification(),
                AssignmentAnswer.of(lead.ownership().assignment()),
                lead.score(),
                UnassignedAnswer.of(lead.ownership().unassigned()),
                lead.progress().lossReason(),
                LeadConversionAnswer.of(lead.conversion()),
                lead.client(),
                former ? true : null,
                AbsorbedAnswer.of(lead.absorbed()),
                MergedAnswer.of(lead.mergedInto()));
    }
}
