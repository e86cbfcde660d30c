package org.clientele.portfolio.onboarding;

/**
 * The client that a lead becomes or joins.
 *
 * @param isNew whether it comes from this lead
 */
public record WantedClient(String clientId, boolean isNew) {

    /** A client that should be there. */
    public static WantedClient named(String clientId) {
        return new WantedClient(clientId, false);
    }

    /** A client of its own; each attempt that was undone leaves the next one another. */
    public static WantedClient ofLead(String leadId, int attempt) {
        return new WantedClient(DerivedIds.clientOf(leadId, attempt), true);
    }
}
