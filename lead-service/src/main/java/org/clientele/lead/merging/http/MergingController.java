package org.clientele.lead.merging.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.lead.Details;
import org.clientele.lead.lead.LeadRequests;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.ReadingLeads;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.lead.merging.Choice;
import org.clientele.lead.merging.MergeRefusedException;
import org.clientele.lead.merging.MergingLeads;
import org.clientele.lead.merging.PreviewingMerges;
import org.clientele.lead.merging.PreviewingMerges.Preview;
import org.clientele.lead.merging.SplittingLeads;
import org.clientele.lead.merging.Undertaking;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Merges leads and splits them again. */
@RestController
@RequestMapping("/api/v1/leads/{leadId}")
@Access(RoleGroup.SELLERS)
class MergingController {

    private static final String OURS = "this";
    private static final String THEIRS = "other";

    private final MergingLeads merging;
    private final SplittingLeads splitting;
    private final PreviewingMerges previewing;
    private final Leads leads;
    private final ReadingLeads reading;

    MergingController(
            MergingLeads merging,
            SplittingLeads splitting,
            PreviewingMerges previewing,
            Leads leads,
            ReadingLeads reading) {
        this.reading = reading;
        this.merging = merging;
        this.splitting = splitting;
        this.previewing = previewing;
        this.leads = leads;
    }

    /** {@code keep} says of fields by their names whose value counts. */
    record MergeBody(
            @NotBlank @Size(max = 64) String otherLeadId,

            @Nullable @Size(max = 50)
            Map<
                            String,
                            @NotNull
                            @Pattern(regexp = OURS + "|" + THEIRS, message = "must be " + OURS + " or " + THEIRS)
                            String>
                    keep) {

        Choice choice() {
            if (keep == null) {
                return Choice.NONE;
            }
            keep.keySet().stream()
                    .filter(field -> !Details.NAMES.contains(field))
                    .findFirst()
                    .ifPresent(field -> {
                        throw ProblemException.invalidField(
                                "keep." + field, "must be one of " + String.join(", ", Details.NAMES));
                    });
            return new Choice(with(OURS, keep), with(THEIRS, keep));
        }

        private static List<String> with(String side, Map<String, String> keep) {
            return keep.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(side))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }
    }

    record SplitBody(@Nullable @Size(min = 1, max = 64) String mergeId) {}

    /** What was done; the leads themselves say what became of them. */
    record MergeAnswer(String mergeId, String leadId, String otherLeadId) {

        static MergeAnswer of(Undertaking done) {
            return new MergeAnswer(done.mergeId(), done.leadId(), done.otherLeadId());
        }
    }

    @GetMapping("/merge-preview")
    @Access(RoleGroup.READERS)
    Preview preview(@PathVariable String leadId, @RequestParam @Size(min = 1, max = 64) String with, Reader reader)
            throws NotYoursException {
        var lead = reading.find(leadId, reader).orElseThrow(() -> unknownLead(leadId));
        var other = reading.find(with, reader).orElseThrow(() -> unknown("with"));
        return previewing.preview(lead.state(), other);
    }

    @PostMapping("/merge")
    ResponseEntity<MergeAnswer> merge(
            @PathVariable String leadId,
            @Valid @RequestBody MergeBody body,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller)
            throws WrongStateException, NotYoursException, MergeRefusedException {
        requireLead(leadId);
        if (body.otherLeadId().equals(leadId)) {
            throw ProblemException.invalidField("otherLeadId", "must be another lead");
        }
        if (leads.find(body.otherLeadId()).isEmpty()) {
            throw unknown("otherLeadId");
        }
        var command = LeadRequests.command(leadId, key, ifMatch, caller);
        return answer(merging.merge(command, body.otherLeadId(), body.choice()));
    }

    @PostMapping("/split")
    ResponseEntity<MergeAnswer> split(
            @PathVariable String leadId,
            @Valid @RequestBody SplitBody body,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller)
            throws WrongStateException, NotYoursException, MergeRefusedException {
        requireLead(leadId);
        return answer(splitting.split(LeadRequests.command(leadId, key, ifMatch, caller), body.mergeId()));
    }

    private void requireLead(String leadId) {
        if (leads.find(leadId).isEmpty()) {
            throw unknownLead(leadId);
        }
    }

    private static ProblemException unknownLead(String leadId) {
        return ProblemException.notFound("lead", "leadId", leadId);
    }

    private static ProblemException unknown(String field) {
        return ProblemException.invalidField(field, "is no lead that is known here");
    }

    private ResponseEntity<MergeAnswer> answer(Undertaking done) {
        var version = leads.find(done.leadId()).map(Versioned::version).orElse(0L);
        return ResponseEntity.ok().eTag(ETags.of(version)).body(MergeAnswer.of(done));
    }
}
