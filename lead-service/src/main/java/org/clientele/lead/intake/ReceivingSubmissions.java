package org.clientele.lead.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Enters what arrives in the ledger, each content once. What comes under the id of something else is entered beside it,
 * under an id that follows from both, so that each content is found again by its repeat, whichever was first.
 */
@Component
class ReceivingSubmissions {

    private final Ledger ledger;
    private final SubmissionIds ids;
    private final Clock clock;

    ReceivingSubmissions(Ledger ledger, SubmissionIds ids, Clock clock) {
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is in the ledger then.
     *
     * @param arrivals in order, each under the id that it is entered by
     */
    record Received(List<Arrival> arrivals, Map<String, LedgerEntry> kept) {}

    /** Enters what is not in the ledger yet. */
    Received receive(List<Arrival> arrivals) {
        var kept = enter(arrivals);
        var named = arrivals.stream()
                .map(arrival -> named(arrival, known(kept, arrival)))
                .toList();
        var beside =
                named.stream().filter(arrival -> arrival.sameIdAs() != null).toList();
        if (!beside.isEmpty()) {
            kept.putAll(enter(beside));
        }
        return new Received(named, kept);
    }

    private Arrival named(Arrival arrival, LedgerEntry kept) {
        return kept.isOtherThan(arrival)
                ? arrival.beside(
                        kept.submissionId(), ids.beside(kept.submissionId(), Objects.requireNonNull(arrival.digest())))
                : arrival;
    }

    private Map<String, LedgerEntry> enter(List<Arrival> arrivals) {
        var now = clock.instant();
        var kept = new LinkedHashMap<>(ledger.receive(entries(arrivals, now)));
        var again = entries(
                arrivals.stream()
                        .filter(arrival -> known(kept, arrival).isReplacedBy(LedgerEntry.received(arrival, now)))
                        .toList(),
                now);
        if (!again.isEmpty()) {
            ledger.setAside(again.stream()
                    .map(entry -> Objects.requireNonNull(kept.get(entry.submissionId())))
                    .toList());
            kept.putAll(ledger.receive(again));
        }
        return kept;
    }

    private static LedgerEntry known(Map<String, LedgerEntry> kept, Arrival arrival) {
        return Objects.requireNonNull(kept.get(arrival.submissionId()));
    }

    /** Of those with the same id the first. */
    private static Collection<LedgerEntry> entries(List<Arrival> arrivals, Instant now) {
        var entered = new LinkedHashMap<String, LedgerEntry>();
        for (var arrival : arrivals) {
            entered.putIfAbsent(arrival.submissionId(), LedgerEntry.received(arrival, now));
        }
        return entered.values();
    }
}
