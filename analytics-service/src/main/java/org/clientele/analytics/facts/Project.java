package org.clientele.analytics.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A signed project: what it contributes to the revenue of its client and of whoever signed it.
 *
 * @param amount in minor units of the currency
 * @param currency ISO 4217 code
 */
public record Project(
        String projectId,
        String clientId,
        @Nullable String salespersonId,
        @Nullable String teamId,
        long amount,
        String currency,
        LocalDate signedOn)
        implements Fact {}
