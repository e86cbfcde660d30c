package org.clientele.analytics.facts;

/**
 * A signed project: what it contributes to the revenue of its client and of whoever signed it.
 *
 * @param amount in minor units of the currency
 * @param currency ISO 4217 code
 */
public record Project(String projectId, String clientId, Owner owner, long amount, String currency, Contract contract)
        implements Fact {

    @Override
    public String subject() {
        return projectId;
    }
}
