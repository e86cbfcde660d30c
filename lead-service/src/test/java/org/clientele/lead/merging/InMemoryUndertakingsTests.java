package org.clientele.lead.merging;

class InMemoryUndertakingsTests extends UndertakingsContract {

    private final Undertakings undertakings = new InMemoryUndertakings(() -> {});

    @Override
    protected Undertakings undertakings() {
        return undertakings;
    }
}
