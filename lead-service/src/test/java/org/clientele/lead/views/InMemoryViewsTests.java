package org.clientele.lead.views;

class InMemoryViewsTests extends ViewsContract {

    private final Views kept = new InMemoryViews();

    @Override
    protected Views views() {
        return kept;
    }
}
