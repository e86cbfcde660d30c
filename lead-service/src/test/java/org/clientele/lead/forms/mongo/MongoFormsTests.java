package org.clientele.lead.forms.mongo;

import org.clientele.lead.StoreFixture;
import org.clientele.lead.forms.Forms;
import org.clientele.lead.forms.FormsContract;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoFormsTests extends FormsContract {

    private final Forms kept = new MongoForms(StoreFixture.aggregates());

    @Override
    protected Forms forms() {
        return kept;
    }
}
