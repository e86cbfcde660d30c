package org.clientele.analytics.classes;

class InMemoryTakenMomentsTests extends TakenMomentsContract {

    private final TakenMoments moments = new InMemoryTakenMoments();

    @Override
    protected TakenMoments moments() {
        return moments;
    }
}
