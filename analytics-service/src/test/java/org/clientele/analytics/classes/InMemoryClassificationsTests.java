package org.clientele.analytics.classes;

class InMemoryClassificationsTests extends ClassificationsContract {

    private final Classifications classifications = new InMemoryClassifications();

    @Override
    protected Classifications classifications() {
        return classifications;
    }
}
