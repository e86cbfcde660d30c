package org.clientele.analytics.facts;

/** Where a record stands in the log. */
public record LogPlace(LogPartition partition, long offset) {

    /**
     * The place of a code: topic, partition and offset, for example client-events-0-1042.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static LogPlace of(String code) {
        int dash = code.lastIndexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("no partition and offset: " + code);
        }
        return new LogPlace(LogPartition.of(code.substring(0, dash)), Long.parseLong(code.substring(dash + 1)));
    }
}
