package org.clientele.lead.imports;

class InMemorySeenIdsTests extends SeenIdsContract {

    private final SeenIds kept = new InMemorySeenIds();

    @Override
    protected SeenIds seen() {
        return kept;
    }
}
