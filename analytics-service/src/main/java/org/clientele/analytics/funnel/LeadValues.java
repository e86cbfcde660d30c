package org.clientele.analytics.funnel;

import java.math.BigInteger;
import java.util.List;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.ranking.Worth;
import org.clientele.analytics.scope.NotCounted;

/** What the projects are worth that leads signed. */
final class LeadValues {

    private final Facts facts;
    private final long asOf;
    private final Worth worth;

    LeadValues(Facts facts, long asOf, Worth worth) {
        this.facts = facts;
        this.asOf = asOf;
        this.worth = worth;
    }

    /** In minor units; nothing if it is not converted, or what it signed is not known, was withdrawn or has no rate. */
    BigInteger of(LeadStory lead) {
        return lead.won() == null
                ? BigInteger.ZERO
                : facts.projects()
                        .find(lead.won().projectId(), asOf)
                        .map(worth::of)
                        .orElse(BigInteger.ZERO);
    }

    List<NotCounted> notCounted() {
        return worth.notCounted();
    }
}
