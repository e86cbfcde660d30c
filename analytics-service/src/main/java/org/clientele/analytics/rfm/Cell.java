package org.clientele.analytics.rfm;

import java.util.Comparator;

/** The three scores of a client, from 1 to 5; sorts by the best recency, then frequency, then monetary value first. */
public record Cell(int recency, int frequency, int monetary) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER = Comparator.comparingInt(Cell::recency)
            .thenComparingInt(Cell::frequency)
            .thenComparingInt(Cell::monetary)
            .reversed();

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }

    /** For example 5-4-3. */
    public String code() {
        return recency + "-" + frequency + "-" + monetary;
    }
}
