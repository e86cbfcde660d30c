package org.clientele.analytics.classes;

import java.time.Instant;

/** What became of the moment that was next. */
public sealed interface Taking {

    /** It is taken; the world was told of so many changes. */
    record Taken(Instant moment, int changes) implements Taking {}

    /** It is taken at this instant at the earliest. */
    record TooEarly(Instant earliest) implements Taking {}

    /** It has come, and not all is read that counts at it. */
    record NotRead(Instant moment) implements Taking {}
}
