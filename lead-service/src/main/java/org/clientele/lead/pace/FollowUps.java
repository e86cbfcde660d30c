package org.clientele.lead.pace;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The follow-ups of leads, as far as they have been read; of each the newest news counts. */
public interface FollowUps {

    /** What a lead is still owed. */
    record Owed(String leadId, Instant dueAt) {}

    /**
     * News of a follow-up.
     *
     * @param owed null if it is done, or owed to nobody who is a lead
     * @param sequence the number of the follow-up's change that says so
     */
    record News(String followUpId, @Nullable Owed owed, long sequence) {}

    void keep(List<News> news);

    /** When the last one that is to come is due, of those of the leads that are owed any. */
    Map<String, Instant> latest(Collection<String> leadIds);
}
