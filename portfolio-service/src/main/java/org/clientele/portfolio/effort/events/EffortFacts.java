package org.clientele.portfolio.effort.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.effort.Effort;
import org.clientele.portfolio.effort.EffortEvent;
import org.clientele.portfolio.effort.EffortEvent.EffortRecorded;
import org.clientele.portfolio.effort.EffortEvent.EffortWithdrawn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published form of what becomes of an effort, in order with what becomes of its client. */
@Component
class EffortFacts implements Facts<Effort, EffortEvent> {

    /** Without the note, which may name people; withdrawn it says the same, so that readers need not have kept it. */
    private record Spent(
            String effortId,
            String clientId,
            @Nullable String salespersonId,
            @Nullable String teamId,
            int minutes,
            String activity,
            LocalDate on,
            Instant at,
            By by) {

        static Spent of(Effort effort, Instant at, By by) {
            var work = effort.work();
            return new Spent(
                    effort.effortId(),
                    effort.clientId(),
                    effort.spentBy().salespersonId(),
                    effort.spentBy().teamId(),
                    work.minutes(),
                    work.activity(),
                    work.on(),
                    at,
                    by);
        }
    }

    @Override
    public List<Outgoing> of(Effort after, Happened<EffortEvent> happened) {
        var spent = Spent.of(after, happened.at(), happened.by());
        return switch (happened.event()) {
            case EffortRecorded recorded -> List.of(fact("recorded", spent));
            case EffortWithdrawn withdrawn -> List.of(fact("withdrawn", spent));
        };
    }

    private static Outgoing fact(String what, Spent spent) {
        return new Outgoing(
                "client-events", spent.clientId(), spent.effortId(), "client.effort-" + what + ".v1", spent);
    }
}
