package org.clientele.lead.routing;

class InMemoryFormerRulesTests extends FormerRulesContract {

    private final FormerRules kept = new InMemoryFormerRules();

    @Override
    protected FormerRules former() {
        return kept;
    }
}
