package org.clientele.notification.followup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.former.Stored;
import org.clientele.notification.followup.FollowUpEvent.FollowUpPlanned;
import org.jspecify.annotations.Nullable;

/** All follow-ups. What happens to one is kept and published together, once for each command key. */
public interface FollowUps {

    /**
     * A follow-up to be planned unless it exists.
     *
     * @param ifExists what happens to it otherwise
     */
    record Planning(FollowUpPlanned planned, CommandKey key, Function<FollowUp, Optional<FollowUpEvent>> ifExists) {}

    Optional<Stored<FollowUp>> find(String id);

    /** Plans it unless it exists; then the answer is the one that exists. */
    Stored<FollowUp> plan(FollowUpPlanned planned, CommandKey key);

    void planAll(List<Planning> plannings);

    /** Decides upon the follow-up as it is; whatever version that is. */
    default Stored<FollowUp> change(String id, CommandKey key, Function<FollowUp, Optional<FollowUpEvent>> decide) {
        return change(id, null, key, decide);
    }

    /** Decides upon the follow-up as it is, if it has the expected version. */
    Stored<FollowUp> change(
            String id,
            @Nullable Long expectedVersion,
            CommandKey key,
            Function<FollowUp, Optional<FollowUpEvent>> decide);

    /** Those found, by due instant, then id; at most one more than the search's limit. */
    List<Stored<FollowUp>> search(FollowUpSearch search);

    /** Ids of those that are still owed to this client. */
    List<String> openOfClient(String clientId);

    /** Ids of the planned ones whose time was set before the hours of their owner were known. */
    List<String> provisionalOf(String salespersonId);
}
