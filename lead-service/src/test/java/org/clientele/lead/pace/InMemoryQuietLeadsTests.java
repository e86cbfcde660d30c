package org.clientele.lead.pace;

class InMemoryQuietLeadsTests extends QuietLeadsContract {

    private final QuietLeads leads = new InMemoryQuietLeads();

    @Override
    protected QuietLeads leads() {
        return leads;
    }
}
