package org.clientele.notification.followup;

class InMemoryOwnersTests extends OwnersContract {

    private final Owners owners = new InMemoryOwners();

    @Override
    protected Owners owners() {
        return owners;
    }
}
