package org.clientele.lead.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.servicedefaults.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes submissions: each is in the ledger before anything else happens, and has its outcome soon after. */
@Service
public class SubmittingLeads implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(SubmittingLeads.class);

    /** Younger ones are being worked on by whoever took them. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private static final int PAGE = 500;

    private final Ledger ledger;
    private final ReceivingSubmissions receiving;
    private final SettlingSubmissions settling;
    private final Clock clock;

    SubmittingLeads(Ledger ledger, ReceivingSubmissions receiving, SettlingSubmissions settling, Clock clock) {
        this.ledger = ledger;
        this.receiving = receiving;
        this.settling = settling;
        this.clock = clock;
    }

    /**
     * Takes many; answers in order. A repeat gets what became of the first; what says something else under the same id
     * is a submission of its own.
     */
    public List<LedgerEntry> submit(List<Arrival> arrivals) {
        var received = receiving.receive(arrivals);
        noteRepeats(received.arrivals(), received.kept());
        var settled = settling.settle(received.kept().values());
        return received.arrivals().stream()
                .map(arrival -> Objects.requireNonNull(settled.get(arrival.submissionId())))
                .toList();
    }

    /**
     * What became of these where whoever sends them has sent them before, by the arrival; nothing is taken. Unlike what
     * is submitted, they need not be allowed any more.
     */
    public Map<Arrival, LedgerEntry> repeated(Collection<Arrival> arrivals) {
        return receiving.repeated(arrivals);
    }

    /** What was read once more than it is in the ledger, so that all that was read can be accounted for. */
    private void noteRepeats(List<Arrival> arrivals, Map<String, LedgerEntry> kept) {
        var repeats = arrivals.stream()
                .filter(arrival -> arrival.place() != null)
                .filter(arrival -> !Objects.equals(
                        arrival.place(),
                        Objects.requireNonNull(kept.get(arrival.submissionId()))
                                .receipt()
                                .place()))
                .toList();
        if (!repeats.isEmpty()) {
            ledger.noteRepeats(repeats);
        }
    }

    @Override
    public String name() {
        return "left-submissions";
    }

    /** Finishes what somebody took and did not get to its end. */
    @Override
    public Pace pass() {
        var left = ledger.unsettled(clock.instant().minus(LEFT_BEHIND), PAGE);
        if (!left.isEmpty()) {
            finish(left);
        }
        return Pace.rest(LOOK_AGAIN);
    }

    private void finish(List<LedgerEntry> left) {
        try {
            var unused = settling.settle(left);
        } catch (RuntimeException together) {
            LOG.warn(
                    "Finishing {} submissions together failed; each is finished by itself.",
                    left.size(),
                    Wordless.of(together));
            left.forEach(this::finish);
        }
    }

    /** What cannot be finished must not keep others from being finished. */
    private void finish(LedgerEntry entry) {
        try {
            var unused = settling.settle(List.of(entry));
        } catch (RuntimeException failure) {
            LOG.error("Submission {} cannot be finished.", entry.submissionId(), Wordless.of(failure));
        }
    }
}
