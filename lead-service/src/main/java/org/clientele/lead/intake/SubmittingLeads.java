package org.clientele.lead.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private Place place = Place.FIRST;

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

    /**
     * Where the next pass goes on, so that what cannot be finished hides nothing that is younger.
     *
     * @param without how many of those that arrived at that instant could not be finished
     */
    private record Place(Instant arrivedFrom, int without) {

        private static final Place FIRST = new Place(Instant.EPOCH, 0);

        private Place after(Instant last, List<LedgerEntry> unfinished) {
            var then = unfinished.stream()
                    .filter(entry -> entry.receipt().at().equals(last))
                    .count();
            return new Place(last, Math.toIntExact(then) + (last.equals(arrivedFrom) ? without : 0));
        }
    }

    /** Finishes what somebody took and did not get to its end, a page at a time, and begins with the oldest again. */
    @Override
    public Pace pass() {
        var left = ledger.unsettled(
                place.arrivedFrom(), place.without(), clock.instant().minus(LEFT_BEHIND), PAGE);
        var unfinished = left.isEmpty() ? left : finish(left);
        if (left.size() < PAGE) {
            place = Place.FIRST;
            return Pace.rest(LOOK_AGAIN);
        }
        place = place.after(left.getLast().receipt().at(), unfinished);
        return unfinished.size() < PAGE ? Pace.again() : Pace.rest(LOOK_AGAIN);
    }

    /** Those that are not finished afterwards. */
    private List<LedgerEntry> finish(List<LedgerEntry> left) {
        try {
            var now = settling.settle(left);
            return left.stream()
                    .filter(entry -> !Objects.requireNonNull(now.get(entry.submissionId()))
                            .settled())
                    .toList();
        } catch (RuntimeException together) {
            LOG.warn(
                    "Finishing {} submissions together failed; each is finished by itself.",
                    left.size(),
                    Wordless.of(together));
            return left.stream().filter(entry -> !isFinished(entry)).toList();
        }
    }

    /** What cannot be finished must not keep others from being finished. */
    private boolean isFinished(LedgerEntry entry) {
        try {
            return settling.settle(List.of(entry)).values().stream().allMatch(LedgerEntry::settled);
        } catch (RuntimeException failure) {
            LOG.error("Submission {} cannot be finished.", entry.submissionId(), Wordless.of(failure));
            return false;
        }
    }
}
