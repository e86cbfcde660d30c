package org.clientele.lead.intake;

import java.time.Clock;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.background.OldestAge;
import org.springframework.stereotype.Component;

/** Shows operators for how long a submission has been waiting for its outcome. */
@Component
class UndecidedAge extends OldestAge {

    UndecidedAge(Ledger ledger, Clock clock, Background background) {
        super(
                "clientele.submissions.undecided.oldest",
                "How long the longest waiting submission has been without an outcome, 0 when all have theirs",
                () -> ledger.unsettled(clock.instant(), 1).stream()
                        .map(entry -> entry.receipt().at())
                        .findFirst(),
                background,
                clock);
    }
}
