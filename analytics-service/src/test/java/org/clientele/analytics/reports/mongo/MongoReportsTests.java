package org.clientele.analytics.reports.mongo;

import org.clientele.analytics.reports.Reports;
import org.clientele.analytics.reports.ReportsContract;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoReportsTests extends ReportsContract {

    private final Reports kept = new MongoReports(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK));

    @Override
    protected Reports reports() {
        return kept;
    }
}
