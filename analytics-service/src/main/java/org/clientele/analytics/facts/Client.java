package org.clientele.analytics.facts;

import java.time.Instant;

/**
 * A current client and who looks after it.
 *
 * @param since when it became one
 */
public record Client(String clientId, Owner owner, Traits traits, Instant since) implements Fact {

    @Override
    public String subject() {
        return clientId;
    }
}
