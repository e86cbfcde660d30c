package org.clientele.lead.merging;

import java.time.Clock;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.background.OldestAge;
import org.springframework.stereotype.Component;

/** Shows operators for how long a merge or split has been waiting to be carried out. */
@Component
class UnfinishedAge extends OldestAge {

    UnfinishedAge(Undertakings undertakings, Clock clock, Background background) {
        super(
                "clientele.merges.unfinished.oldest",
                "How long ago the oldest merge or split was asked for that is not carried out, 0 when all are",
                () -> undertakings.openSince(clock.instant(), null, 1).stream()
                        .map(Undertaking::since)
                        .findFirst(),
                background,
                clock);
    }
}
