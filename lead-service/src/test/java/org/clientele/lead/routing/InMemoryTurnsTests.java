package org.clientele.lead.routing;

class InMemoryTurnsTests extends TurnsContract {

    private final Turns kept = new InMemoryTurns();

    @Override
    protected Turns turns() {
        return kept;
    }
}
