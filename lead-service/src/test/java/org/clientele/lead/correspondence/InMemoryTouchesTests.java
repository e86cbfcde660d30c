package org.clientele.lead.correspondence;

class InMemoryTouchesTests extends TouchesContract {

    private final Touches kept = new InMemoryTouches();

    @Override
    protected Touches touches() {
        return kept;
    }
}
