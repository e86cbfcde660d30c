package org.clientele.analytics.funnel;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
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

    /** In minor units; none if it is not converted, or what it signed is not known, was withdrawn or has no rate. */
    Optional<BigInteger> signed(LeadStory lead) {
        return lead.won() == null
                ? Optional.empty()
                : facts.projects().find(lead.won().projectId(), asOf).flatMap(worth::find);
    }

    /** The same, nothing where there is none. */
    BigInteger of(LeadStory lead) {
        return signed(lead).orElse(BigInteger.ZERO);
    }

    List<NotCounted> notCounted() {
        return worth.notCounted();
    }
}
