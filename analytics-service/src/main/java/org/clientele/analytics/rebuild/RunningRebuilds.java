package org.clientele.analytics.rebuild;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.clientele.analytics.facts.FactGenerations;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.failure.Infrastructure;
import org.clientele.servicedefaults.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Goes on with the rebuild that there is, a portion each time, in one instance at a time; another one goes on where it
 * broke off. What is away is waited for; whatever else fails a few times in a row ends the rebuild.
 */
@Service
class RunningRebuilds implements BackgroundWork {

    static final String NAME = "rebuilds";
    static final By POLICY = By.policy("analytics-service");

    private static final Logger LOG = LoggerFactory.getLogger(RunningRebuilds.class);
    private static final int MOST_FAILURES = 5;

    private final Rebuilds rebuilds;
    private final SettlingRebuilds settling;
    private final FactGenerations generations;
    private final BuildingFacts building;
    private final ComparingFacts facts;
    private final ComparingFigures figures;
    private final Clock clock;
    private int failures;

    RunningRebuilds(
            Rebuilds rebuilds,
            SettlingRebuilds settling,
            FactGenerations generations,
            BuildingFacts building,
            ComparingFacts facts,
            ComparingFigures figures,
            Clock clock) {
        this.rebuilds = rebuilds;
        this.settling = settling;
        this.generations = generations;
        this.building = building;
        this.facts = facts;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Pace pass() {
        var there = settling.there();
        if (there.isEmpty()) {
            building.leave();
            generations.sweep();
            return Pace.rest(Pace.LONGEST);
        }
        return goOn(there.get().state());
    }

    private Pace goOn(Rebuild one) {
        if (one.state() == RebuildState.BUILDING) {
            build(one);
            return Pace.again();
        }
        building.leave();
        if (one.isComparing()) {
            compare(one);
            return Pace.again();
        }
        return Pace.rest(Pace.LONGEST);
    }

    private void build(Rebuild one) {
        try {
            building.goOn(one);
            failures = 0;
        } catch (RuntimeException failure) {
            building.leave();
            if (Infrastructure.isAway(failure) || ++failures < MOST_FAILURES) {
                throw failure;
            }
            failures = 0;
            LOG.warn("Rebuild {} cannot go on", one.rebuildId(), Wordless.of(failure));
            change(
                    one,
                    now -> now.fail(
                            "What the log says could not be recorded; the service's log says why.", clock.instant()));
        }
    }

    private void compare(Rebuild one) {
        var seen = Objects.requireNonNull(one.comparison());
        var pair = one.generations();
        var compared = facts.next(generations.of(pair.former()), generations.of(pair.rebuilt()), seen.place());
        var reached = seen.with(compared.found(), compared.upTo());
        var all = compared.upTo() == null ? reached.finished(figures.compare(pair.other()), clock.instant()) : reached;
        change(one, now -> now.compare(one, all));
    }

    private Versioned<Rebuild> change(Rebuild one, Function<Rebuild, List<? extends RebuildEvent>> decide) {
        return rebuilds.change(Command.of(one.rebuildId(), CommandKey.once(), POLICY, decide));
    }

    @Override
    public void leave() {
        building.leave();
    }
}
