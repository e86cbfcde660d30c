package org.clientele.lead.imports;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.clientele.eventdelivery.background.Lease;
import org.clientele.eventdelivery.background.Leases;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Goes on with all imports that run, a batch each in turn, in one instance at a time. It keeps nothing from one batch
 * to the next, so that another instance, or this one after a restart, goes on where the last batch ended.
 */
@Service
class RunningImports {

    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Imports imports;
    private final TakingRows taking;
    private final Lease lease;
    private @Nullable Thread worker;
    private volatile boolean closing;

    RunningImports(Imports imports, TakingRows taking, Leases leases) {
        this.imports = imports;
        this.taking = taking;
        this.lease = leases.of("imports");
    }

    /** Imports are long: they have a thread of their own, so that nothing else that is scheduled waits for them. */
    @Scheduled(fixedDelayString = "${clientele.imports.look-again:500ms}")
    synchronized void look() {
        if (!closing && (worker == null || !worker.isAlive())) {
            worker = Thread.ofVirtual().name("imports").start(this::work);
        }
    }

    private void work() {
        try {
            while (!closing && lease.held() && goOn()) {
                // there may be more
            }
        } catch (RuntimeException failure) {
            LOG.warn("Imports could not be looked at; it is tried again.", failure);
        }
    }

    /** Whether there was something to do and all of it went well. */
    private boolean goOn() {
        var active = imports.active();
        boolean well = !active.isEmpty();
        for (var one : active) {
            try {
                taking.goOn(one);
            } catch (RuntimeException failure) {
                LOG.warn("Import {} could not go on; it is tried again.", one.importId(), failure);
                well = false;
            }
        }
        return well;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        closing = true;
        var last = worker();
        if (last != null && last.join(PATIENCE)) {
            lease.release();
        }
    }

    private synchronized @Nullable Thread worker() {
        return worker;
    }
}
