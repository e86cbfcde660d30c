package org.clientele.lead.imports;

class InMemoryImportsTests extends ImportsContract {

    private final Imports kept = new InMemoryImports();

    @Override
    protected Imports imports() {
        return kept;
    }
}
