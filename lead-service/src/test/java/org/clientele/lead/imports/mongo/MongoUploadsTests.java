package org.clientele.lead.imports.mongo;

import org.clientele.lead.imports.Uploads;
import org.clientele.lead.imports.UploadsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoUploadsTests extends UploadsContract {

    private final Uploads kept = new MongoUploads(StoreFixture.database());

    @Override
    protected Uploads uploads() {
        return kept;
    }
}
