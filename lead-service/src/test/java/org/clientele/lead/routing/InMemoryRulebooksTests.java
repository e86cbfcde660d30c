package org.clientele.lead.routing;

class InMemoryRulebooksTests extends RulebooksContract {

    private final Rulebooks kept = new InMemoryRulebooks();

    @Override
    protected Rulebooks rulebooks() {
        return kept;
    }
}
