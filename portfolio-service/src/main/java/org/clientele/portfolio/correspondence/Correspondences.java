package org.clientele.portfolio.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/** All correspondence that this service has heard of. */
public interface Correspondences {

    /** An entry with the number of its latest change. */
    record Numbered(Correspondence entry, long sequence) {}

    /** Keeps these entries as they are now, unless something newer is known of them. */
    void keep(List<Numbered> entries);

    /** Gives every entry of a lead, as far as it is kept, to the client that the lead became. */
    void give(Map<String, String> clientIdsByLeadId);

    /** Takes the entries of leads, as far as they are kept, from clients that the leads are no longer. */
    void takeBack(Map<String, Set<String>> clientIdsByLeadId);

    /** Whether anything was exchanged with the client itself. */
    boolean isAnyOf(String clientId);

    /** Forgets what was said in an entry, but not that there was one. */
    void erase(String correspondenceId);

    /** At most so many entries of a client, newest first. */
    List<Correspondence> of(String clientId, @Nullable Position<Instant> after, int limit);

    /** How many of these entries the client has. */
    int count(String clientId, Collection<String> correspondenceIds);

    /** At most so many ids of entries of these leads that the client has, in their order after this one. */
    List<String> idsOfLeads(String clientId, Collection<String> leadIds, @Nullable String after, int limit);
}
