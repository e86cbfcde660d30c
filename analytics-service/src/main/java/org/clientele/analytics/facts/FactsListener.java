package org.clientele.analytics.facts;

/** Hears in the instance that recorded facts that there are more now. */
@FunctionalInterface
public interface FactsListener {

    void factsRecorded();
}
