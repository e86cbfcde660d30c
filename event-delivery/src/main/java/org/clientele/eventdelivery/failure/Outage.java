package org.clientele.eventdelivery.failure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

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
            LOG.warn("{} stopped and is tried again until it works: {}", work, kinds(cause));
        }
    }

    /** What it is and what is behind it, and nothing that they say. */
    private static String kinds(Throwable cause) {
        var kind = cause.getClass().getName();
        var root = NestedExceptionUtils.getRootCause(cause);
        return root == null ? kind : kind + " by " + root.getClass().getName();
    }

    public synchronized void ended() {
        if (on) {
            on = false;
            LOG.info("{} goes on", work);
        }
    }
}
