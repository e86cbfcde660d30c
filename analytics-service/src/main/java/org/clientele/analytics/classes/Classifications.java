package org.clientele.analytics.classes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/** The classifications of all clients. */
public interface Classifications extends Repository<Classification, ClassificationEvent> {

    /** The class of each of these clients that has one. */
    Map<String, ClientClass> classes(Collection<String> clientIds);

    /**
     * Those that were in another class before and changed at this moment or later, the last first, then by id from the
     * last on.
     *
     * @param last the moment and the client after which to go on
     */
    List<Classification> changedSince(Instant moment, @Nullable Position<Instant> last, int limit);
}
