package org.clientele.portfolio.onboarding;

class InMemoryCompleteHistoriesTests extends CompleteHistoriesContract {

    private final CompleteHistories complete = new InMemoryCompleteHistories();

    @Override
    protected CompleteHistories complete() {
        return complete;
    }
}
