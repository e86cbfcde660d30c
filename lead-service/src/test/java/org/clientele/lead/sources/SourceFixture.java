package org.clientele.lead.sources;

import org.clientele.testkit.StoreFixture;

/** Sources for tests. */
public final class SourceFixture {

    private SourceFixture() {}

    /** Sources of which nobody described any, so that all are open. */
    public static UsingSources open() {
        return new UsingSources(
                new InMemorySources(), new SourceProperties(UndescribedSources.OPEN), StoreFixture.CLOCK);
    }
}
