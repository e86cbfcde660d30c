package org.clientele.lead.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;

/** All correspondence of leads. */
public interface Correspondences {

    /** The last entry already seen. */
    record After(Instant at, String correspondenceId) {}

    /** Keeps an entry; one with the same id is kept as it was and answered. */
    Correspondence record(Correspondence entry, CommandKey key);

    Optional<Correspondence> find(String correspondenceId);

    /** That of all these leads, the newest first. */
    List<Correspondence> of(List<String> leadIds, @Nullable After after, int limit);

    /** Those of these leads that have any. */
    Set<String> having(Collection<String> leadIds);

    /** The ids of the newest entries of all these leads. */
    List<String> ids(List<String> leadIds, int limit);

    /** How many entries these leads have together. */
    int count(List<String> leadIds);
}
