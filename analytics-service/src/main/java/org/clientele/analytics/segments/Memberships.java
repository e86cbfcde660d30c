package org.clientele.analytics.segments;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/** Who is in which segment, and who was, as the world was told. */
public interface Memberships extends Repository<Membership, MembershipEvent> {

    /** The clients in a segment, by their ids; only those after the given one, if one is given. */
    List<String> inside(String segment, @Nullable String afterClient, int limit);

    /**
     * What was told last of each membership since an instant, the newest first.
     *
     * @param segment null for all of them
     * @param after where the last one seen is, by the instant and the id; null before the first
     */
    List<Membership> changed(Instant since, @Nullable String segment, @Nullable Position<Instant> after, int limit);
}
