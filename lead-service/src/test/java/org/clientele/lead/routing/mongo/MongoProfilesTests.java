package org.clientele.lead.routing.mongo;

import org.clientele.lead.routing.Profiles;
import org.clientele.lead.routing.ProfilesContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoProfilesTests extends ProfilesContract {

    private final Profiles kept = new MongoProfiles(StoreFixture.database());

    @Override
    protected Profiles profiles() {
        return kept;
    }
}
