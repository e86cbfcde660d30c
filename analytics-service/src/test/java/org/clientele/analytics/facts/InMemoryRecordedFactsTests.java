package org.clientele.analytics.facts;

class InMemoryRecordedFactsTests extends RecordedFactsContract {

    private final InMemoryRecordedFacts recorded = new InMemoryRecordedFacts();

    @Override
    protected RecordedFacts recorded() {
        return recorded;
    }

    @Override
    protected void record(Fact... facts) {
        recorded.record(facts);
    }

    @Override
    protected void recordLate(Fact fact) {
        recorded.recordLate(fact);
    }

    @Override
    protected void advance() {
        recorded.advance();
    }
}
