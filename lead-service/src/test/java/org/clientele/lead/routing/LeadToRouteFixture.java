package org.clientele.lead.routing;

import org.clientele.servicedefaults.Money;

/** Leads as rules see them. */
final class LeadToRouteFixture {

    /** All that a lead can say. */
    static final LeadToRoute COMPLETE = new LeadToRoute(
            "lead-1",
            "website",
            "spring",
            "DE",
            "Berlin",
            "10 115",
            "medical",
            42,
            "de-AT",
            new Money(1_500_000, "EUR"),
            70,
            null,
            true,
            null);

    private LeadToRouteFixture() {}

    static LeadToRoute leadFrom(String source) {
        return lead(source, null, null);
    }

    static LeadToRoute ownedBy(String owner) {
        return lead("website", owner, null);
    }

    static LeadToRoute ofClientOf(String clientOwner) {
        return lead("website", null, clientOwner);
    }

    private static LeadToRoute lead(String source, String owner, String clientOwner) {
        return new LeadToRoute(
                "lead-1",
                source,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                owner,
                clientOwner != null,
                clientOwner);
    }
}
