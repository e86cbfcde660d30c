package org.clientele.analytics.classes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.clientele.analytics.ranking.Figures;

/**
 * Takes moments in their order: tells the world what classes have changed by each. The first one ever is the last that
 * has passed; those that were missed since the last one are taken one after the other. A moment is taken when the log
 * has been read for some time beyond it.
 *
 * <p>One that breaks off is taken again: who was told of it is told no more.
 */
public final class TakingMoments {

    private static final int PER_PORTION = 1000;

    private final Figures figures;
    private final Announcing announcing;
    private final TakenMoments taken;
    private final Moments moments;
    private final Duration settling;
    private final String currency;
    private final Clock clock;

    /** @param currency ISO 4217 code of the revenue that counts */
    public TakingMoments(
            Figures figures,
            Classifications classifications,
            TakenMoments taken,
            Moments moments,
            Duration settling,
            String currency,
            Clock clock) {
        this.figures = figures;
        this.announcing = new Announcing(classifications);
        this.taken = taken;
        this.moments = moments;
        this.settling = settling;
        this.currency = currency;
        this.clock = clock;
    }

    /** Takes the next moment if it has come. */
    public Taking takeNext() {
        var now = clock.instant();
        var moment = taken.last().map(moments::after).orElseGet(() -> moments.lastBy(now.minus(settling)));
        var earliest = moment.plus(settling);
        if (now.isBefore(earliest)) {
            return new Taking.TooEarly(earliest);
        }
        var readUntil = figures.freshness().readUntil();
        return readUntil.isBefore(earliest) ? new Taking.NotRead(moment) : take(moment, readUntil);
    }

    private Taking take(Instant moment, Instant readUntil) {
        var exact = ExactClasses.at(moment, moments, figures, currency);
        int changes = 0;
        var clients = figures.clients();
        for (int from = 0; from < clients.size(); from += PER_PORTION) {
            var portion = clients.subList(from, Math.min(clients.size(), from + PER_PORTION));
            changes += announcing.announce(portion, exact);
        }
        taken.note(moment, readUntil);
        return new Taking.Taken(moment, changes);
    }
}
