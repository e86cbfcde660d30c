package org.clientele.analytics.facts;

/**
 * How many bytes of memory facts may take. What they take follows from how many there are, by what
 * {@code benchmarks/memory} has measured on JDK 25 with compressed pointers, rounded up.
 *
 * @param most bytes
 */
public record Capacity(long most) {

    public static final Capacity UNLIMITED = new Capacity(Long.MAX_VALUE);

    /** Of a client, with its id and its place among all. */
    static final long CLIENT = 150;
    /** Of a project in its columns, with its id. */
    static final long PROJECT = 140;
    /** Of each version of anything else, and of each that a client or project has had besides. */
    static final long VERSION = 600;

    /** So many hundredths of what the whole process may have. */
    public static Capacity ofHeap(int percent) {
        return new Capacity(Runtime.getRuntime().maxMemory() / 100 * percent);
    }

    /** What is left of it when other facts take so many bytes. */
    public Capacity without(long bytes) {
        return new Capacity(Math.max(0, most - bytes));
    }

    /** What facts take, in bytes. */
    static long bytes(Facts facts) {
        return facts.dictionary().clients().size() * CLIENT
                + facts.dictionary().projects().size() * PROJECT
                + facts.versions() * VERSION;
    }

    /**
     * What facts take.
     *
     * @throws FactsDoNotFitException if that is more
     */
    long require(Facts facts) {
        long bytes = bytes(facts);
        if (bytes > most) {
            throw new FactsDoNotFitException(most);
        }
        return bytes;
    }
}
