package org.clientele.lead.scoring.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.lead.scoring.RuleVersions;
import org.clientele.lead.scoring.RuleVersionsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoRuleVersionsTests extends RuleVersionsContract {

    private final RuleVersions kept =
            new MongoRuleVersions(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK));

    @Override
    protected RuleVersions versions() {
        return kept;
    }
}
