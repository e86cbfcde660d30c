package org.clientele.lead.sources;

class InMemorySourcesTests extends SourcesContract {

    private final Sources kept = new InMemorySources();

    @Override
    protected Sources sources() {
        return kept;
    }
}
