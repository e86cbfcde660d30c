package org.clientele.lead.lead;

import org.clientele.testkit.StoreFixture;

class InMemoryLeadsTests extends LeadsContract {

    private final Leads leads = new InMemoryLeads(StoreFixture.CLOCK);

    @Override
    protected Leads leads() {
        return leads;
    }
}
