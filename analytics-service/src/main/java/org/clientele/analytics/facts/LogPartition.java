package org.clientele.analytics.facts;

/**
 * One partition of a topic that is read.
 *
 * @param number from 0
 */
public record LogPartition(String topic, int number) {

    /** No partition of the log: where everything stands that was recorded after what comes behind it. */
    public static final LogPartition LATE = new LogPartition("late", 0);

    public boolean isLate() {
        return equals(LATE);
    }

    /** For example client-events-3, as Kafka's tools write it. */
    public String code() {
        return topic + "-" + number;
    }

    /**
     * The partition of a code.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static LogPartition of(String code) {
        int dash = code.lastIndexOf('-');
        if (dash < 1) {
            throw new IllegalArgumentException("no topic and number: " + code);
        }
        return new LogPartition(code.substring(0, dash), Integer.parseInt(code.substring(dash + 1)));
    }
}
