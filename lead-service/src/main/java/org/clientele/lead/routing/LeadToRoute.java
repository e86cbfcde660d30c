package org.clientele.lead.routing;

import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the rules may ask of a lead.
 *
 * @param score null until it has one
 * @param owner the salesperson whom the source names
 * @param existingClient whether it is for a client that there is already, or was
 * @param clientOwner the salesperson who looks after that client, or did
 */
public record LeadToRoute(
        String leadId,
        String source,
        @Nullable String campaign,
        @Nullable String country,
        @Nullable String region,
        @Nullable String postcode,
        @Nullable String sector,
        @Nullable Integer employees,
        @Nullable String language,
        @Nullable Money expectedValue,
        @Nullable Integer score,
        @Nullable String owner,
        boolean existingClient,
        @Nullable String clientOwner) {}
