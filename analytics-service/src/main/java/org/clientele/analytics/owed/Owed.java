package org.clientele.analytics.owed;

import java.time.Instant;
import java.util.Comparator;
import org.clientele.analytics.facts.FollowUp;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/**
 * The follow-ups of a salesperson; sorts by those that are late, the most first, then by id.
 *
 * @param open that are neither done nor cancelled
 * @param late of these, that were due already
 * @param lateSince when the first of these was due; null if none is late
 * @param done in the period
 */
public record Owed(
        String salespersonId, int open, int late, @Nullable Instant lateSince, int done) implements Comparable<Owed> {

    private static final Comparator<Owed> ORDER =
            Comparator.comparingInt(Owed::late).reversed().thenComparing(Owed::salespersonId);

    static Owed nothing(String salespersonId) {
        return new Owed(salespersonId, 0, 0, null, 0);
    }

    @Override
    public int compareTo(Owed other) {
        return ORDER.compare(this, other);
    }

    Owed andOpen(FollowUp followUp, Instant now) {
        if (!followUp.isLate(now)) {
            return new Owed(salespersonId, open + 1, late, lateSince, done);
        }
        var first = lateSince == null || followUp.due().isBefore(lateSince) ? followUp.due() : lateSince;
        return new Owed(salespersonId, open + 1, late + 1, first, done);
    }

    Owed andDone() {
        return new Owed(salespersonId, open, late, lateSince, done + 1);
    }

    /** Where it stands in the list. */
    public Position<Integer> place() {
        return new Position<>(late, salespersonId);
    }
}
