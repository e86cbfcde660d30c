package org.clientele.lead.imports;

import java.time.Duration;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.servicedefaults.Wordless;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Goes on with all imports that run, a batch each in turn, in one instance at a time. From one batch to the next it
 * keeps only whose turn it is, so that another instance, or this one after a restart, goes on where the last batch
 * ended.
 */
@Service
class RunningImports implements BackgroundWork {

    static final String NAME = "imports";

    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final Duration TRY_AGAIN = Duration.ofMillis(500);
    private static final int PAGE = 100;

    private final Imports imports;
    private final TakingRows taking;
    private @Nullable String last;

    RunningImports(Imports imports, TakingRows taking) {
        this.imports = imports;
        this.taking = taking;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Pace pass() {
        var before = last;
        var active = imports.active(before, PAGE);
        last = active.size() < PAGE ? null : active.getLast().importId();
        if (active.isEmpty()) {
            return before == null ? Pace.rest(LOOK_AGAIN) : Pace.again();
        }
        var well = active.stream().filter(this::goesOn).count() == active.size();
        return well ? Pace.again() : Pace.rest(TRY_AGAIN);
    }

    private boolean goesOn(Import one) {
        try {
            taking.goOn(one);
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("Import {} could not go on; it is tried again.", one.importId(), Wordless.of(failure));
            return false;
        }
    }
}
