package org.clientele.lead.forms.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.lead.forms.Forms;
import org.clientele.lead.forms.FormsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoFormsTests extends FormsContract {

    private final Forms kept = new MongoForms(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK));

    @Override
    protected Forms forms() {
        return kept;
    }
}
