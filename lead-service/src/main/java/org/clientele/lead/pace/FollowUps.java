package org.clientele.lead.pace;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** The follow-ups of leads, as far as they have been read. */
public interface FollowUps {

    /** Those of the leads that have an open follow-up which is due after this instant. */
    Set<String> leadsWithOneAfter(Instant now, Collection<String> leadIds);
}
