package org.clientele.lead.conversion;

import java.time.Clock;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.background.OldestAge;
import org.clientele.lead.lead.Leads;
import org.clientele.servicedefaults.Reach;
import org.springframework.stereotype.Component;

/** Shows operators for how long a conversion, or its undoing, has been waiting for the portfolio service. */
@Component
class UnansweredAge extends OldestAge {

    UnansweredAge(Leads leads, Clock clock, Background background) {
        super(
                "clientele.conversion.unanswered.oldest",
                "How long the longest asked conversion or undoing has been without an answer, 0 when none is",
                () -> leads.unanswered(Reach.EVERYBODY, null, 1).stream()
                        .map(lead -> lead.requireConversion().askedAt())
                        .findFirst(),
                background,
                clock);
    }
}
