package org.clientele.lead.correspondence;

import java.util.Optional;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.Leads;
import org.clientele.servicedefaults.NotYoursException;
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
            var lead = whole(found.state());
            author.requireMayChange(lead);
            return correspondences.create(entry.with(lead).recorded(key)).state();
        });
    }

    /** What is said to a lead that is part of another one is said to that one, and stays there. */
    private Lead whole(Lead lead) {
        var into = lead.mergedInto();
        return into == null
                ? lead
                : whole(leads.find(into.leadId()).orElseThrow().state());
    }
}
