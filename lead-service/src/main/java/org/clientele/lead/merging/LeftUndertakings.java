package org.clientele.lead.merging;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.eventdelivery.background.Places;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.TextualTimes;
import org.springframework.stereotype.Component;

/** Carries merges and splits to their end that somebody began and did not finish. */
@Component
public class LeftUndertakings implements BackgroundWork {

    /** Younger ones are being worked on by whoever began them. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private static final int PAGE = 100;

    private final Undertakings undertakings;
    private final MergingLeads merging;
    private final SplittingLeads splitting;
    private final Places places;
    private final Clock clock;

    public LeftUndertakings(
            Undertakings undertakings, MergingLeads merging, SplittingLeads splitting, Places places, Clock clock) {
        this.undertakings = undertakings;
        this.merging = merging;
        this.splitting = splitting;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "left-undertakings";
    }

    /** One that cannot be finished now holds nobody up: the others are, and its failure is what the pass ends with. */
    @Override
    public Pace pass() {
        var last = Position.last(places.of(name()), TextualTimes::instant);
        var page = undertakings.openSince(clock.instant().minus(LEFT_BEHIND), last, PAGE);
        boolean isLast = page.size() < PAGE;
        places.remember(name(), isLast ? null : page.getLast().place().cursor().encoded());
        var failures = page.stream().flatMap(left -> finish(left).stream()).toList();
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return isLast ? Pace.rest(LOOK_AGAIN) : Pace.again();
    }

    private Optional<RuntimeException> finish(Undertaking left) {
        try {
            carryOut(left);
            return Optional.empty();
        } catch (WrongStateException | NotYoursException | MergeRefusedException | StaleVersionException refused) {
            return Optional.empty(); // it can no longer be done, and nothing of it is left
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    private void carryOut(Undertaking left) {
        switch (left.kind()) {
            case MERGE -> merging.carryOut(left, OptionalLong.empty());
            case SPLIT -> splitting.carryOut(left, OptionalLong.empty());
        }
    }
}
