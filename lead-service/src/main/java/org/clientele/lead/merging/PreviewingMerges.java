package org.clientele.lead.merging;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.correspondence.Correspondences;
import org.clientele.lead.lead.Details;
import org.clientele.lead.lead.History;
import org.clientele.lead.lead.Lead;
import org.springframework.stereotype.Service;

/** Shows what a merge would make of two leads. */
@Service
public class PreviewingMerges {

    private final Correspondences correspondences;
    private final History history;

    PreviewingMerges(Correspondences correspondences, History history) {
        this.correspondences = correspondences;
        this.history = history;
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

    /** What belongs to a lead and goes along with it, as far as it has been heard of. */
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
        return new Holdings(history.submissions(lead.leadIds()), correspondences.count(lead.leadIds()));
    }
}
