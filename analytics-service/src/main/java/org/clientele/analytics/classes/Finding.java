package org.clientele.analytics.classes;

import java.math.BigDecimal;
import java.time.Instant;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.scope.Period;
import org.jspecify.annotations.Nullable;

/** What was found of a client at a moment. */
public sealed interface Finding {

    /** What the world had been told by then is what it was found from. */
    Instant moment();

    /**
     * It has a place among all clients.
     *
     * @param before the exact class at the moment before; null if it was no client then
     * @param now the exact class
     */
    record Ranked(Instant moment, @Nullable ClientClass before, ClientClass now, Grounds grounds) implements Finding {}

    /** There is no such client. */
    record Absent(Instant moment) implements Finding {}

    /**
     * What an exact class follows from.
     *
     * @param days on which what counts was signed
     * @param shareBefore the share of all revenue that the clients before it have accumulated
     */
    record Grounds(Period days, Revenue revenue, BigDecimal shareBefore, Cut cut) {}
}
