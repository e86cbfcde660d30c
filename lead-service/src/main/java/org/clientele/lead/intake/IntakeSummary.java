package org.clientele.lead.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clientele.eventdelivery.ParkedRecords;
import org.springframework.stereotype.Component;

/** Counts what arrived and what became of it, by source. */
@Component
public class IntakeSummary {

    private final Ledger ledger;
    private final ParkedRecords parked;

    IntakeSummary(Ledger ledger, ParkedRecords parked) {
        this.ledger = ledger;
        this.parked = parked;
    }

    /**
     * What became of the submissions of one source, or of all.
     *
     * @param received those without an outcome yet
     * @param parked events that could not be read and were not handed in again
     * @param arrived the sum of the others
     */
    public record Counts(
            String source, long received, long accepted, long attached, long rejected, long parked, long arrived) {

        private static Counts of(String source, Map<Outcome, Long> outcomes, long parked) {
            var received = outcomes.getOrDefault(Outcome.RECEIVED, 0L);
            var accepted = outcomes.getOrDefault(Outcome.ACCEPTED, 0L);
            var attached = outcomes.getOrDefault(Outcome.ATTACHED, 0L);
            var rejected = outcomes.getOrDefault(Outcome.REJECTED, 0L);
            var arrived = received + accepted + attached + rejected + parked;
            return new Counts(source, received, accepted, attached, rejected, parked, arrived);
        }

        private Counts plus(Counts other) {
            return new Counts(
                    source,
                    received + other.received,
                    accepted + other.accepted,
                    attached + other.attached,
                    rejected + other.rejected,
                    parked + other.parked,
                    arrived + other.arrived);
        }
    }

    /** All sources in alphabetical order, and their sum. */
    public record Summary(List<Counts> sources, Counts total) {}

    public Summary summary() {
        var outcomes = new TreeMap<String, Map<Outcome, Long>>();
        ledger.counts()
                .forEach(count -> outcomes.computeIfAbsent(count.source(), source -> new TreeMap<>())
                        .merge(count.outcome(), count.submissions(), Long::sum));
        var parkedBySource = parked.countBySource("marketing-leads");
        var sources = Stream.concat(outcomes.keySet().stream(), parkedBySource.keySet().stream())
                .distinct()
                .sorted()
                .map(source -> Counts.of(
                        source, outcomes.getOrDefault(source, Map.of()), parkedBySource.getOrDefault(source, 0L)))
                .toList();
        var total = sources.stream().reduce(Counts.of("all", Map.of(), 0), Counts::plus);
        return new Summary(sources, total);
    }
}
