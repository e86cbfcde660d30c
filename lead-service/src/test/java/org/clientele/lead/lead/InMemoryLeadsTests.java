package org.clientele.lead.lead;

import java.time.Clock;

class InMemoryLeadsTests extends LeadsContract {

    private final Leads leads = new InMemoryLeads(Clock.systemUTC());

    @Override
    protected Leads leads() {
        return leads;
    }
}
