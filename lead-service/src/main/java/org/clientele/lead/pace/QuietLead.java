package org.clientele.lead.pace;

import java.time.Duration;
import java.time.Instant;
import org.clientele.lead.correspondence.Touch;
import org.clientele.lead.lead.Lead;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/**
 * An open lead that rots unless something happens.
 *
 * @param untouchedSince its last touch, or its arrival
 * @param allowedMillis how long it may be left alone at its step, {@value #ALWAYS} if for ever
 * @param rotsFrom when that time is over and no follow-up is to come any more
 */
public record QuietLead(
        String leadId,
        String step,
        @Nullable String salespersonId,
        Instant capturedAt,
        Instant untouchedSince,
        long allowedMillis,
        Instant rotsFrom) {

    private static final long ALWAYS = -1;
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * What an open lead is.
     *
     * @param owedUntil the instant of its last follow-up that is to come, if there is one
     * @param allowed null if leads at its step never rot
     */
    static QuietLead of(Lead lead, Touch touch, @Nullable Instant owedUntil, @Nullable Duration allowed) {
        var captured = lead.capturedAt();
        var untouched = touch.lastAt().filter(last -> last.isAfter(captured)).orElse(captured);
        return new QuietLead(
                lead.leadId(),
                lead.step(),
                lead.salespersonId(),
                captured,
                untouched,
                allowed == null ? ALWAYS : allowed.toMillis(),
                allowed == null ? NEVER : later(untouched.plus(allowed), owedUntil));
    }

    private static Instant later(Instant over, @Nullable Instant owedUntil) {
        return owedUntil != null && owedUntil.isAfter(over) ? owedUntil : over;
    }

    /** Its place among all, those that rot first before the others. */
    public Position<Instant> position() {
        return new Position<>(rotsFrom, leadId);
    }
}
