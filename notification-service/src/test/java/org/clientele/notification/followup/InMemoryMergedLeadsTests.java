package org.clientele.notification.followup;

class InMemoryMergedLeadsTests extends MergedLeadsContract {

    private final MergedLeads mergedLeads = new InMemoryMergedLeads();

    @Override
    protected MergedLeads mergedLeads() {
        return mergedLeads;
    }
}
