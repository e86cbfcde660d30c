package org.clientele.eventdelivery.failure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that something stopped, and once that it goes on. */
public final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final String work;
    private boolean on;

    public Outage(String work) {
        this.work = work;
    }

    public synchronized void began(Throwable cause) {
        if (!on) {
            on = true;
            LOG.warn(
                    "{} stopped and is tried again until it works: {}",
                    work,
                    cause.getClass().getName());
        }
    }

    public synchronized void ended() {
        if (on) {
            on = false;
            LOG.info("{} goes on", work);
        }
    }
}
