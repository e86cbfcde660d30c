package org.clientele.lead.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.lead.lead.LeadClosedException;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.matching.ClaimingKeys;
import org.springframework.stereotype.Component;

/** Makes submissions part of the leads that they are about; those whose lead is closed by now are decided anew. */
@Component
class AttachingSubmissions {

    private final Leads leads;
    private final Ledger ledger;
    private final ClaimingKeys claiming;
    private final SubmissionKeys keys;

    AttachingSubmissions(Leads leads, Ledger ledger, ClaimingKeys claiming, SubmissionKeys keys) {
        this.leads = leads;
        this.ledger = ledger;
        this.claiming = claiming;
        this.keys = keys;
    }

    /** Those that are attached now, or were before. */
    List<LedgerEntry> attach(List<LedgerEntry> attached) {
        var done = new ArrayList<LedgerEntry>();
        for (var entry : attached) {
            if (isAttached(entry)) {
                done.add(entry);
            } else {
                ledger.takeBack(entry);
            }
        }
        claiming.releaseAll(done.stream().map(keys::of).toList());
        return done;
    }

    private boolean isAttached(LedgerEntry entry) {
        var leadId = Objects.requireNonNull(entry.leadId());
        var key = new CommandKey("attach|" + entry.submissionId(), null);
        try {
            leads.change(Command.of(leadId, key, entry.receipt().by(), lead -> lead.attach(entry.origin())));
            return true;
        } catch (LeadClosedException closedMeanwhile) {
            return false;
        }
    }
}
