package org.clientele.lead.imports;

import java.time.Duration;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.servicedefaults.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Goes on with all imports that run, a batch each in turn, in one instance at a time. It keeps nothing from one batch
 * to the next, so that another instance, or this one after a restart, goes on where the last batch ended.
 */
@Service
class RunningImports implements BackgroundWork {

    static final String NAME = "imports";

    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final Duration TRY_AGAIN = Duration.ofMillis(500);

    private final Imports imports;
    private final TakingRows taking;

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
        var active = imports.active();
        if (active.isEmpty()) {
            return Pace.rest(LOOK_AGAIN);
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
