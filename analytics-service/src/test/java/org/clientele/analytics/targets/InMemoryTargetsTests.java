package org.clientele.analytics.targets;

class InMemoryTargetsTests extends TargetsContract {

    private final Targets kept = new InMemoryTargets();

    @Override
    protected Targets targets() {
        return kept;
    }
}
