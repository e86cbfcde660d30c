package org.clientele.analytics.facts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A version as it is recorded.
 *
 * @param id the same in each generation
 * @param place where it was recorded from
 */
public record StoredFact(String id, Version version, LogPlace place) {

    /** As the store orders them. */
    public static final Comparator<StoredFact> BY_ID = (one, other) -> compareIds(one.id, other.id);

    /** By their bytes in UTF-8. */
    public static int compareIds(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isErased() {
        return version.fact() instanceof ErasedExchange;
    }
}
