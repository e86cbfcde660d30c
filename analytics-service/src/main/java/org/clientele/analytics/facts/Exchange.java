package org.clientele.analytics.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message, call, meeting or social touch that was exchanged.
 *
 * @param channel email, phone, meeting, …
 * @param actor who recorded it; null if that was no person
 */
public record Exchange(
        String correspondenceId,
        Concerned about,
        String channel,
        boolean inbound,
        Instant at,
        @Nullable String actor) implements Fact {

    @Override
    public String subject() {
        return correspondenceId;
    }
}
