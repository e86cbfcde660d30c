package org.clientele.analytics.facts;

import java.time.LocalDate;

/**
 * Time that somebody says they spent on a client.
 *
 * @param owner who spent it
 * @param activity a code of the organisation
 */
public record Effort(String effortId, String clientId, Owner owner, int minutes, String activity, LocalDate on)
        implements Fact {

    @Override
    public String subject() {
        return effortId;
    }
}
