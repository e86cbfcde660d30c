package org.clientele.analytics.ranking;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A client belongs to another class than the one that was published.
 *
 * @param previous the class that was published; null if none was
 */
public record ClassChange(
        String clientId, ClientClass clientClass, @Nullable ClientClass previous, BigInteger revenue) {

    public boolean isNew() {
        return previous == null;
    }
}
