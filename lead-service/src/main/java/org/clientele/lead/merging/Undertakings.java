package org.clientele.lead.merging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/** All merges and splits that were asked for and not refused. Each step is one conditional write. */
public interface Undertakings {

    /** Keeps it unless one with its id is kept; answers the one that is kept then. */
    Undertaking begin(Undertaking wanted);

    Optional<Undertaking> find(String undertakingId);

    /** Those of the ids that may still have something to be done. */
    List<Undertaking> open(Collection<String> undertakingIds);

    /** The oldest that were begun before this instant and may still have something to be done, after the given one. */
    List<Undertaking> openSince(Instant before, @Nullable Position<Instant> after, int limit);

    /** Notes that all of it is done. */
    void end(String undertakingId);

    /** Forgets what was refused. */
    void drop(String undertakingId);
}
