package org.clientele.lead.routing.mongo;

import org.clientele.lead.routing.FormerRules;
import org.clientele.lead.routing.FormerRulesContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoFormerRulesTests extends FormerRulesContract {

    private final FormerRules kept = new MongoFormerRules(StoreFixture.database());

    @Override
    protected FormerRules former() {
        return kept;
    }
}
