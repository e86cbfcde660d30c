package org.clientele.lead.scoring;

class InMemoryPassesTests extends PassesContract {

    private final Passes kept = new InMemoryPasses();

    @Override
    protected Passes passes() {
        return kept;
    }
}
