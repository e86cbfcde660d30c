package org.clientele.analytics.reports;

class InMemoryReportsTests extends ReportsContract {

    private final Reports kept = new InMemoryReports();

    @Override
    protected Reports reports() {
        return kept;
    }
}
