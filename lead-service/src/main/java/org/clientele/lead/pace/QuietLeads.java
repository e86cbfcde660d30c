package org.clientele.lead.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/** Open leads and when they begin to rot, kept so that those which do are found without looking at the others. */
public interface QuietLeads {

    /**
     * What is known of a lead from now on.
     *
     * @param quiet null if it is closed
     * @param seen how often that was written before it was decided, 0 if never
     */
    record News(String leadId, @Nullable QuietLead quiet, long seen) {}

    /** How often something was written of these leads; those of which nothing was are left out. */
    Map<String, Long> written(Collection<String> leadIds);

    /** Keeps those of which nothing was written since; false if something was of one of them. */
    boolean keep(List<News> news);

    /**
     * Those of a step that rot at this instant, the longest first.
     *
     * @param reach whose
     */
    List<QuietLead> rotting(String step, Reach reach, Instant now, @Nullable Position<Instant> after, int limit);

    /** Some of a step that are kept with another time than this. */
    List<String> notAllowed(String step, Duration allowed, int limit);
}
