package org.clientele.analytics.segments;

class InMemorySegmentsTests extends SegmentsContract {

    private final InMemorySegments kept = new InMemorySegments();

    @Override
    protected Segments segments() {
        return kept;
    }
}
