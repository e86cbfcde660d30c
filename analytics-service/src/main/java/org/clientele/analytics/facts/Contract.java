package org.clientele.analytics.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed besides the value.
 *
 * @param type a code of the organisation
 * @param startsOn null if it was not said
 * @param endsOn the last day; null if it was not said
 */
public record Contract(
        String type,
        LocalDate signedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
