package org.clientele.lead.lead;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to each lead, from the facts that this service has published. */
public interface History {

    /**
     * A fact as it was published.
     *
     * @param lead the public state of the lead after it
     * @param details what it says besides its author, its instant and the lead
     */
    record Fact(
            String leadId,
            long sequence,
            String type,
            Instant at,
            Map<String, Object> by,
            Map<String, Object> lead,
            Map<String, Object> details) {}

    /** Keeps facts; one that is kept already stays. */
    void keep(List<Fact> facts);

    /** When the first fact of this type happened, by lead; leads without one are absent. */
    Map<String, Instant> first(LeadFact type, Collection<String> leadIds);

    /**
     * One fact.
     *
     * @param sequence the version of the lead that it made
     * @param details what the fact says besides its author, its instant and the lead
     * @param changes what the state of the lead and its own fields were before and after, unless that was erased
     */
    record Entry(
            long sequence,
            String type,
            Instant at,
            Map<String, Object> by,
            Map<String, Object> details,
            List<FieldChange> changes) {}

    /** The newest first; only those before the given version, if one is given. */
    List<Entry> of(String leadId, @Nullable Long before, int limit);
}
