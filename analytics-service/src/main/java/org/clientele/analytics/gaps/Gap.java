package org.clientele.analytics.gaps;

import java.math.BigInteger;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/**
 * A kind of contract that a client has not and most of its peers have.
 *
 * @param salespersonId who looks after the client; null if nobody does
 * @param size the code of the size of the peers; null if they are of any
 * @param peers how many there are, without the client
 * @param having how many of them have it
 * @param value the median of what they signed of it, in minor units; 0 if none of it has a rate
 */
public record Gap(
        String clientId,
        @Nullable String salespersonId,
        String contractType,
        String sector,
        @Nullable String size,
        int peers,
        int having,
        BigInteger value) {

    /** Where it stands in the list. */
    public Position<BigInteger> place() {
        return new Position<>(value, id(clientId, contractType));
    }

    /** A space is less than whatever may be in an id, so that such texts are in the order of clients, then of types. */
    static String id(String clientId, String contractType) {
        return clientId + " " + contractType;
    }
}
