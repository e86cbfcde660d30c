package org.clientele.analytics.facts;

import java.time.LocalDate;

/**
 * That a client is none, or one again, from a day on. Each is a version of its own: when a client was one follows from
 * all of them.
 */
public sealed interface Presence extends Fact permits ClientLeft, ClientReturned {

    String clientId();

    /** From when on. */
    LocalDate on();

    @Override
    default String subject() {
        return clientId();
    }
}
