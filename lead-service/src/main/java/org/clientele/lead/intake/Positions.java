package org.clientele.lead.intake;

import java.util.Map;

/** How far the topic of submissions was read. */
public interface Positions {

    /** Notes of each partition the offset after the last record that was handled; never goes back. */
    void advance(Map<Integer, Long> next);

    /** The offset after the last record that was handled, by partition. */
    Map<Integer, Long> next();
}
