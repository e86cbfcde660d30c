package org.clientele.lead.lead;

import java.util.List;
import java.util.stream.Stream;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.Routing;
import org.jspecify.annotations.Nullable;

/** Makes of a lead and an event the lead that comes next. */
final class NextLead {

    private final Lead lead;
    private LeadState state;
    private String step;
    private Details details;
    private List<String> keys;
    private @Nullable Qualification qualification;
    private long opening;
    private @Nullable Assignment assignment;
    private @Nullable Integer score;
    private Routing.@Nullable Unassigned unassigned;
    private @Nullable String lossReason;
    private @Nullable Conversion conversion;
    private Merges merges;

    NextLead(Lead lead) {
        this.lead = lead;
        state = lead.state();
        step = lead.step();
        details = Details.of(lead);
        keys = lead.keys();
        qualification = lead.qualification();
        opening = lead.opening();
        assignment = lead.assignment();
        score = lead.score();
        unassigned = lead.unassigned();
        lossReason = lead.lossReason();
        conversion = lead.conversion();
        merges = lead.merges() == null ? Merges.NONE : lead.merges();
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
                conversion = lead.requireConversion()
                        .converted(converted.clientId(), converted.projectId(), converted.since());
            }
            case LeadEvent.LeadConversionRefused refused -> {
                state = LeadState.QUALIFIED;
                conversion = lead.requireConversion().refused(refused.reason());
            }
            case LeadEvent.LeadConversionUndoStarted started -> {
                state = LeadState.CONVERTING;
                conversion = started.conversion();
                opening = started.opening();
            }
            case LeadEvent.LeadConversionUndone undone -> {
                state = LeadState.QUALIFIED;
                conversion = lead.requireConversion().undone();
            }
            case LeadEvent.LeadConversionUndoRefused refused -> {
                state = LeadState.CONVERTED;
                conversion = lead.requireConversion().undoingRefused(refused.reasons());
            }
            case LeadEvent.LeadMerged merged -> merge(merged);
            case LeadEvent.LeadMergedInto into -> {
                merges = merges.into(new MergedInto(into.mergeId(), into.otherLeadId(), state));
                state = LeadState.MERGED;
            }
            case LeadEvent.LeadSplit split -> {
                split(split.absorption());
                merges = split.back() == null ? merges : merges.plus(split.back());
            }
            case LeadEvent.SubmissionDetached detached -> {}
            case LeadEvent.LeadWithdrawn withdrawn -> state = LeadState.WITHDRAWN;
            case LeadEvent.LeadDetailsChanged changed -> {
                change(changed.details());
                keys = changed.keys();
                opening = changed.opening();
            }
            case LeadEvent.LeadDetailsChangeGivenUp givenUp -> {}
            case LeadEvent.LeadSplitOff off -> {
                state = lead.requireMergedInto().before();
                merges = merges.into(null);
                opening = off.opening();
            }
        }
        return next(lead.bears().after(event));
    }

    private void qualify(LeadEvent.LeadQualified qualified) {
        state = LeadState.QUALIFIED;
        step = qualified.step();
        qualification = qualified.qualification();
        if (qualified.expectedValue() != null) {
            change(details.expecting(qualified.expectedValue()));
        }
    }

    /** What somebody says from now on is the lead's own, whatever it took of others before. */
    private void change(Details changed) {
        merges = merges.forgetting(details.differences(changed));
        details = changed;
    }

    /** Announced anew, a merge takes the place of what was announced before. */
    private void merge(LeadEvent.LeadMerged merged) {
        merges.absorption(merged.absorption().mergeId()).ifPresent(this::split);
        var fields = details.fields();
        fields.putAll(merged.gained().fields());
        details = Details.of(fields);
        merges = merges.plus(merged.absorption());
        keys = Stream.concat(keys.stream(), merged.absorption().keys().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private void split(Absorption gone) {
        details = merges.without(gone, details);
        merges = merges.without(gone);
        if (details.company() != null && details.namedCompany() == null) {
            details = details.withoutCompany();
            merges = merges.forgetting(
                    Details.NAMES.stream().filter(Details::isOfCompany).toList());
        }
        keys = keys.stream().filter(key -> !gone.keys().contains(key)).toList();
    }

    private Lead next(Traces traces) {
        return new Lead(
                lead.leadId(),
                state,
                step,
                lead.origin(),
                details.person(),
                details.company(),
                details.need(),
                details.expectedValue(),
                details.expectedCloseOn(),
                qualification,
                lead.capturedAt(),
                keys,
                opening,
                assignment,
                score,
                unassigned,
                lossReason,
                conversion,
                lead.clientId(),
                merges.equals(Merges.NONE) ? null : merges,
                traces.equals(Traces.NONE) ? null : traces);
    }
}
