package org.clientele.eventdelivery.audit;

import java.time.Clock;
import java.time.Duration;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;

/** Takes entries of the audit log away when their time is over. */
final class ForgettingAudit implements BackgroundWork {

    private final AuditEntries entries;
    private final Duration kept;
    private final Clock clock;

    ForgettingAudit(AuditEntries entries, Duration kept, Clock clock) {
        this.entries = entries;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old-audit";
    }

    @Override
    public Pace pass() {
        return entries.forget(clock.instant().minus(kept)) ? Pace.again() : Pace.rest(Pace.LONGEST);
    }
}
