package org.clientele.analytics.classes;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Objects;
import org.clientele.analytics.ranking.ClientClass;
import org.jspecify.annotations.Nullable;

/**
 * The last change of the announced class of a client.
 *
 * @param previous the class it was known by before
 * @param clientClass the class it is known by since; null if that was withdrawn
 * @param moment at which the change was found
 * @param revenue in minor units, of what was asked for
 */
public record ClassChange(
        String clientId, ClientClass previous, @Nullable ClientClass clientClass, Instant moment, BigInteger revenue) {

    static ClassChange of(Classification changed, BigInteger revenue) {
        var last = Objects.requireNonNull(changed.lastChange());
        return new ClassChange(
                changed.clientId(),
                Objects.requireNonNull(last.previous()),
                changed.clientClass(),
                last.moment(),
                revenue);
    }
}
