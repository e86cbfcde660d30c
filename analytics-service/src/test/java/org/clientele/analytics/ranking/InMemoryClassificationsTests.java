package org.clientele.analytics.ranking;

class InMemoryClassificationsTests extends ClassificationsContract {

    private final Classifications classifications = new InMemoryClassifications();

    @Override
    protected Classifications classifications() {
        return classifications;
    }
}
