package org.clientele.notification.followup;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose leads and clients are, as far as it was heard; of each the newest news counts. */
public interface Owners {

    /**
     * News of a lead or client.
     *
     * @param salespersonId null if nobody looks after it
     * @param sequence the number of its change that says so
     */
    record Owned(Subject subject, @Nullable String salespersonId, long sequence) {}

    void keep(List<Owned> news);

    /** Empty if nothing was heard of it yet. */
    Optional<Owned> of(Subject subject);
}
