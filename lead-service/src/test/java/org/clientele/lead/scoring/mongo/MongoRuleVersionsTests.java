package org.clientele.lead.scoring.mongo;

import org.clientele.lead.StoreFixture;
import org.clientele.lead.scoring.RuleVersions;
import org.clientele.lead.scoring.RuleVersionsContract;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoRuleVersionsTests extends RuleVersionsContract {

    private final RuleVersions kept = new MongoRuleVersions(StoreFixture.aggregates());

    @Override
    protected RuleVersions versions() {
        return kept;
    }
}
