package org.clientele.analytics.rebuild;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.clientele.analytics.facts.FactGenerations;
import org.clientele.analytics.facts.FactGenerations.Choice;
import org.clientele.analytics.facts.Generations;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.springframework.stereotype.Component;

/**
 * Brings the generations of facts to where a rebuild says that they are. The rebuild decides, its generations follow; a
 * crash in between leaves something that is settled later.
 */
@Component
class SettlingRebuilds {

    private static final long LAST = Long.MAX_VALUE;

    private final Rebuilds rebuilds;
    private final FactGenerations generations;
    private final Clock clock;

    SettlingRebuilds(Rebuilds rebuilds, FactGenerations generations, Clock clock) {
        this.rebuilds = rebuilds;
        this.generations = generations;
        this.clock = clock;
    }

    /** Has figures read what this rebuild says, as of its version. */
    void settle(Versioned<Rebuild> one) {
        var pair = one.state().generations();
        generations.settle(
                one.id(),
                one.version(),
                new Choice(pair.current(), pair.other(), one.state().isThere()));
    }

    /** The rebuild that there is, settled; none if there is no generation beside the current one any more. */
    Optional<Versioned<Rebuild>> there() {
        var now = generations.now();
        var madeBy = now.madeBy();
        if (madeBy == null) {
            return Optional.empty();
        }
        var one = rebuilds.find(madeBy.id()).orElseGet(() -> begunOnly(now, madeBy));
        if (one.state().generations().isOf(now)) {
            settle(one);
        } else {
            abandon(now, madeBy);
        }
        return one.state().isThere() ? Optional.of(one) : Optional.empty();
    }

    /** Whoever began it came no further than the generation. */
    private Versioned<Rebuild> begunOnly(Generations now, Generations.MadeBy madeBy) {
        return begin(now, madeBy.id(), CommandKey.once(), By.http(madeBy.actor()));
    }

    /** The rebuild that a generation was begun for. */
    Versioned<Rebuild> begin(Generations now, String rebuildId, CommandKey key, By by) {
        var pair = Rebuild.Pair.of(now.current(), Objects.requireNonNull(now.beside()));
        return rebuilds.create(Rebuild.beginning(rebuildId, pair, key, by, clock.instant()));
    }

    /** A request that was repeated after its rebuild had ended began a generation that nobody knows. */
    private void abandon(Generations now, Generations.MadeBy madeBy) {
        generations.settle(madeBy.id(), LAST, new Choice(now.current(), Objects.requireNonNull(now.beside()), false));
    }
}
