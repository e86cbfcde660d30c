package org.clientele.analytics.rebuild;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.clientele.analytics.facts.FactGenerations;
import org.clientele.analytics.facts.Generations;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.event.By;
import org.springframework.stereotype.Service;

/** What people do with rebuilds: begin one, compare, switch, switch back and stop. */
@Service
public class ChangingRebuilds {

    private final Rebuilds rebuilds;
    private final FactGenerations generations;
    private final SettlingRebuilds settling;
    private final Background background;
    private final Clock clock;

    ChangingRebuilds(
            Rebuilds rebuilds,
            FactGenerations generations,
            SettlingRebuilds settling,
            Background background,
            Clock clock) {
        this.rebuilds = rebuilds;
        this.generations = generations;
        this.settling = settling;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Begins a rebuild; a repeat meets the one that it began.
     *
     * @throws RebuildThereException if there is another one
     */
    public Versioned<Rebuild> begin(String rebuildId, CommandKey key, By by) {
        var known = rebuilds.find(rebuildId);
        if (known.isPresent()) {
            var again = Rebuild.beginning(rebuildId, known.get().state().generations(), key, by, clock.instant());
            return rebuilds.create(again);
        }
        var now = generations.begin(new Generations.MadeBy(rebuildId, by.actor()));
        var there = Objects.requireNonNull(now.madeBy());
        if (!there.id().equals(rebuildId)) {
            throw new RebuildThereException(there.id());
        }
        var begun = settling.begin(now, rebuildId, key, by);
        background.wake(RunningRebuilds.NAME);
        return begun;
    }

    /** Compares both generations, anew if they were compared before. */
    public Optional<Versioned<Rebuild>> compare(String rebuildId, OptionalLong version, By by) {
        return change(rebuildId, version, by, one -> one.compare(clock.instant()));
    }

    /** Has figures read what was rebuilt. */
    public Optional<Versioned<Rebuild>> switchOver(String rebuildId, OptionalLong version, By by) {
        return change(rebuildId, version, by, Rebuild::switchOver);
    }

    /** Has figures read what they read before. */
    public Optional<Versioned<Rebuild>> switchBack(String rebuildId, OptionalLong version, By by) {
        return change(rebuildId, version, by, Rebuild::switchBack);
    }

    /** Ends it, and lets go of what figures do not read. */
    public Optional<Versioned<Rebuild>> stop(String rebuildId, OptionalLong version, By by) {
        return change(rebuildId, version, by, one -> one.stop(clock.instant()));
    }

    private Optional<Versioned<Rebuild>> change(
            String rebuildId, OptionalLong version, By by, Function<Rebuild, List<? extends RebuildEvent>> decide) {
        return rebuilds.find(rebuildId).map(found -> {
            var changed = rebuilds.change(Command.<Rebuild, RebuildEvent>of(rebuildId, CommandKey.once(), by, decide)
                    .expecting(version));
            settling.settle(changed);
            background.wake(RunningRebuilds.NAME);
            return changed;
        });
    }
}
