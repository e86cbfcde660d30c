package org.clientele.lead.intake;

import org.clientele.lead.matching.Identities;
import org.clientele.lead.matching.WantedKeys;
import org.springframework.stereotype.Component;

/** Says which keys a submission needs to become a lead. */
@Component
record SubmissionKeys(Identities identities) {

    WantedKeys of(LedgerEntry entry) {
        var details = entry.submission().details();
        var person = details.personOrNone();
        return new WantedKeys(entry.holder(), identities.keys(person.email(), person.phone()));
    }
}
