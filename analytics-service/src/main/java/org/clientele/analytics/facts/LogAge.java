package org.clientele.analytics.facts;

/** Says how far the record is behind the log. */
public interface LogAge {

    /** What is recorded now is at least as fresh as this. */
    Freshness freshness();
}
