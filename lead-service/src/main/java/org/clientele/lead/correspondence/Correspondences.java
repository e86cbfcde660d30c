package org.clientele.lead.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/** All correspondence of leads. */
public interface Correspondences extends Repository<Correspondence, CorrespondenceEvent> {

    /** More are not counted for somebody who looks. */
    int MOST_SHOWN = 1_000;

    /** That of all these leads, the newest first. */
    List<Correspondence> of(List<String> leadIds, @Nullable Position<Instant> after, int limit);

    /** Those of these leads that have any. */
    Set<String> having(Collection<String> leadIds);

    /** The ids of the newest entries of all these leads. */
    List<String> ids(List<String> leadIds, int limit);

    /** How many entries these leads have together; counting ends at this number. */
    int count(List<String> leadIds, int most);
}
