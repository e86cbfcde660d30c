package org.clientele.lead.scoring;

class InMemoryRuleVersionsTests extends RuleVersionsContract {

    private final RuleVersions kept = new InMemoryRuleVersions();

    @Override
    protected RuleVersions versions() {
        return kept;
    }
}
