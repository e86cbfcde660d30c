package org.clientele.analytics.classes;

import java.time.Instant;
import java.util.Optional;

/** The moments that were taken, kept apart from facts: each is taken once, however often facts are recorded anew. */
public interface TakenMoments {

    /** The last one; none before the first. */
    Optional<Instant> last();

    /**
     * Notes that a moment is taken. If somebody else has noted it, that stays.
     *
     * @param readUntil how far the log was read
     */
    void note(Instant moment, Instant readUntil);
}
