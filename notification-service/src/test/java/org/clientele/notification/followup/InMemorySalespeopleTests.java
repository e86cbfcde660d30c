package org.clientele.notification.followup;

class InMemorySalespeopleTests extends SalespeopleContract {

    private final Salespeople salespeople = new InMemorySalespeople();

    @Override
    protected Salespeople salespeople() {
        return salespeople;
    }
}
