package org.clientele.analytics.cohorts;

import org.clientele.analytics.facts.Departures;

/**
 * When clients are clients, as it was known at an instant.
 *
 * @param asOf in milliseconds since 1970-01-01, {@link Long#MAX_VALUE} for what is known now
 */
record Stays(Departures departures, long asOf) {

    /** Hands over those of some days on which a client is one. */
    void forEach(int client, int from, int to, Departures.DaysTaker taker) {
        departures.forEachStay(client, from, to, asOf, taker);
    }
}
