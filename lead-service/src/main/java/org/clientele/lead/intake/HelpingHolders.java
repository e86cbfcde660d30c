package org.clientele.lead.intake;

import java.util.Optional;
import org.clientele.lead.lead.LeftChanges;
import org.clientele.lead.lead.ReopeningLeads;
import org.clientele.lead.matching.Claim;
import org.clientele.lead.merging.SplittingLeads;
import org.springframework.stereotype.Component;

/** Brings to its end what somebody began with a key that another one waits for. */
@Component
class HelpingHolders {

    private final LeftChanges changing;
    private final ReopeningLeads reopening;
    private final SplittingLeads splitting;

    HelpingHolders(LeftChanges changing, ReopeningLeads reopening, SplittingLeads splitting) {
        this.changing = changing;
        this.reopening = reopening;
        this.splitting = splitting;
    }

    /** The submission that is to be settled first, if it is one that is waited for. */
    Optional<String> help(Claim.Waiting waiting) {
        switch (waiting.worth().holding()) {
            case CHANGING -> changing.giveUp(waiting);
            case REOPENING -> reopening.finish(waiting.behind());
            case SPLITTING -> splitting.finish(waiting.worth().leadId());
            case OPEN, UNDECIDED, VOID -> {
                return Optional.of(waiting.behind().submissionId());
            }
        }
        return Optional.empty();
    }
}
