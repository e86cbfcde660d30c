package org.clientele.analytics.effort;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Time that somebody spent.
 *
 * @param clientId on whom; null for a lead that is no client
 * @param salespersonId who; null if nobody in particular
 */
record Spent(
        Activity activity,
        @Nullable String clientId,
        @Nullable String salespersonId,
        LocalDate on,
        int minutes) {}
