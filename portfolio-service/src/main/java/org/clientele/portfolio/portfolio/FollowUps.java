package org.clientele.portfolio.portfolio;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is owed to clients. */
public interface FollowUps {

    /**
     * What the newest known event of a follow-up says.
     *
     * @param owed what a client is owed by it now; null if nothing is
     * @param sequence the number of the event
     */
    record Learnt(String followUpId, @Nullable FollowUp owed, long sequence) {}

    /** Keeps this unless something newer is known. */
    void learn(List<Learnt> events);

    /** The earliest that each of these clients is owed, by the ids of those that are owed any. */
    Map<String, FollowUp> nextOf(Collection<String> clientIds);
}
