package org.clientele.lead.correspondence;

import java.util.Optional;
import org.clientele.eventdelivery.CommandKey;
import org.clientele.lead.pipeline.Author;
import org.clientele.lead.pipeline.Conversion;
import org.clientele.lead.pipeline.Lead;
import org.clientele.lead.pipeline.Leads;
import org.clientele.lead.pipeline.NotYoursException;
import org.springframework.stereotype.Service;

/** Takes correspondence with a lead in whatever state the lead is: it belongs to its history, and to its client's. */
@Service
public class RecordingCorrespondence {

    private final Leads leads;
    private final Correspondences correspondences;

    RecordingCorrespondence(Leads leads, Correspondences correspondences) {
        this.leads = leads;
        this.correspondences = correspondences;
    }

    /**
     * Keeps one entry; empty if there is no such lead.
     *
     * @throws NotYoursException if the lead is somebody else's and the author may change only what is its own
     */
    public Optional<Correspondence> record(Correspondence entry, CommandKey key, Author author) {
        return leads.find(entry.leadId()).map(found -> {
            author.requireMayChange(found.lead());
            return correspondences.record(carriedOver(entry, found.lead()), key);
        });
    }

    private static Correspondence carriedOver(Correspondence entry, Lead lead) {
        var conversion = lead.conversion();
        if (conversion == null || conversion.state() != Conversion.State.CONVERTED) {
            return entry;
        }
        return new Correspondence(
                entry.correspondenceId(),
                entry.leadId(),
                conversion.clientId(),
                entry.channel(),
                entry.direction(),
                entry.at(),
                entry.subject(),
                entry.text(),
                entry.social(),
                entry.participants(),
                entry.by());
    }
}
