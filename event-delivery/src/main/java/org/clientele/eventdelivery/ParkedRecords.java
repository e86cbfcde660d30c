package org.clientele.eventdelivery;

import java.util.Map;

/** Keeps records that could not be read or handled, whole, until somebody has them handled again. */
@SuppressWarnings("DoNotCallSuggester")
public final class ParkedRecords {

    /**
     * How many records of this topic are parked now, by the source that they name, {@code unknown} if they name none.
     */
    public Map<String, Long> countBySource(String topic) {
        throw new UnsupportedOperationException();
    }
}
