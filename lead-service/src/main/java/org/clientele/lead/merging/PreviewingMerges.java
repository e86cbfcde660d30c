package org.clientele.lead.merging;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.correspondence.Correspondences;
import org.clientele.lead.lead.Details;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.Leads;
import org.springframework.stereotype.Service;

/** Shows what a merge would make of two leads. */
@Service
public class PreviewingMerges {

    private final Correspondences correspondences;
    private final Leads leads;

    PreviewingMerges(Correspondences correspondences, Leads leads) {
        this.correspondences = correspondences;
        this.leads = leads;
    }

    /**
     * What would become of two leads.
     *
     * @param details what the surviving lead would say
     * @param taken the fields whose values would be the other lead's
     * @param conflicts fields in which both say something, and not the same: the surviving lead's counts
     */
    public record Preview(
            String leadId,
            String otherLeadId,
            boolean possible,
            Details details,
            List<String> taken,
            List<Conflict> conflicts,
            Holdings lead,
            Holdings other) {}

    /** A field in which both say something, and not the same. */
    public record Conflict(String field, Object ours, Object theirs) {}

    /**
     * What belongs to a lead and goes along with it.
     *
     * @param correspondence how many entries; counting ends at 1,000
     */
    public record Holdings(long submissions, long correspondence) {}

    public Preview preview(Lead survivor, Versioned<Lead> other) {
        var merger = new Merger("preview", survivor, other, Choice.NONE);
        var merged = merger.event();
        return new Preview(
                survivor.leadId(),
                other.state().leadId(),
                merger.isPossible(),
                survivor.after(merged).details(),
                merged.absorption().taken(),
                merger.conflicts(),
                counts(survivor),
                counts(other.state()));
    }

    private Holdings counts(Lead lead) {
        var submissions = leads.findAll(lead.leadIds()).stream()
                .mapToLong(one -> one.state().submissions())
                .sum();
        return new Holdings(submissions, correspondences.count(lead.leadIds(), Correspondences.MOST_SHOWN));
    }
}
