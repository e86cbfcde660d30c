package org.clientele.lead.matching;

class InMemoryIdentityKeysTests extends IdentityKeysContract {

    private final IdentityKeys kept = new InMemoryIdentityKeys(() -> {});

    @Override
    protected IdentityKeys keys() {
        return kept;
    }
}
