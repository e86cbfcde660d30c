package org.clientele.notification.followup;

class InMemoryClosedLeadsTests extends ClosedLeadsContract {

    private final ClosedLeads closedLeads = new InMemoryClosedLeads();

    @Override
    protected ClosedLeads closedLeads() {
        return closedLeads;
    }
}
