package org.clientele.analytics.scope;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when a figure is seen.
 *
 * @param on only what had happened by the end of this day; null for all that has
 * @param asOf only what the world had been told by then; null for all that it has
 */
public record Moment(@Nullable LocalDate on, @Nullable Instant asOf) {

    public static final Moment NOW = new Moment(null, null);

    /** In milliseconds since 1970-01-01; {@link Long#MAX_VALUE} for all that is known. */
    public long asOfMillis() {
        return asOf == null ? Long.MAX_VALUE : asOf.toEpochMilli();
    }
}
