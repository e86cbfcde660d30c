package org.clientele.lead.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Enters what arrives in the ledger, each content once. What comes under the id of something else is entered beside it,
 * under an id that follows from both, so that each content is found again by its repeat, whichever was first. What is
 * there from before its source was described otherwise keeps its outcome.
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
        var former = former(arrivals);
        var kept = enter(arrivals.stream()
                .filter(arrival -> !former.containsKey(arrival))
                .toList());
        former.values().forEach(entry -> kept.putIfAbsent(entry.submissionId(), entry));
        var named = arrivals.stream()
                .map(arrival -> Optional.ofNullable(former.get(arrival))
                        .map(entry -> arrival.under(entry.submissionId()))
                        .orElseGet(() -> named(arrival, known(kept, arrival))))
                .toList();
        var beside =
                named.stream().filter(arrival -> arrival.sameIdAs() != null).toList();
        if (!beside.isEmpty()) {
            kept.putAll(enter(beside));
        }
        return new Received(named, kept);
    }

    /** What is in the ledger of what these repeat; enters nothing. */
    Map<Arrival, LedgerEntry> repeated(Collection<Arrival> arrivals) {
        var as = new LinkedHashMap<Arrival, Arrival>();
        arrivals.forEach(arrival -> as.put(arrival, arrival));
        return kept(as, LedgerEntry::isRepeatedBy);
    }

    private Map<Arrival, LedgerEntry> former(List<Arrival> arrivals) {
        var as = new LinkedHashMap<Arrival, Arrival>();
        for (var arrival : arrivals) {
            if (arrival.former() != null) {
                as.put(arrival, arrival.former());
            }
        }
        return kept(as, LedgerEntry::isFormer);
    }

    private Map<Arrival, LedgerEntry> kept(Map<Arrival, Arrival> as, BiPredicate<LedgerEntry, Arrival> isThat) {
        if (as.isEmpty()) {
            return Map.of();
        }
        var found =
                ledger.find(as.values().stream().flatMap(this::ids).distinct().toList());
        var kept = new LinkedHashMap<Arrival, LedgerEntry>();
        as.forEach((arrival, asked) -> ids(asked)
                .filter(found::containsKey)
                .map(id -> Objects.requireNonNull(found.get(id)))
                .filter(entry -> isThat.test(entry, asked))
                .findFirst()
                .ifPresent(entry -> kept.put(arrival, entry)));
        return kept;
    }

    /** Under which it is in the ledger if it is. */
    private Stream<String> ids(Arrival arrival) {
        var digest = arrival.digest();
        return digest == null
                ? Stream.of(arrival.submissionId())
                : Stream.of(arrival.submissionId(), ids.beside(arrival.submissionId(), digest));
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
                        .filter(arrival -> known(kept, arrival).isReplacedBy(arrival))
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
