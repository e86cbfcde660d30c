package org.clientele.analytics.facts;

/** Which generations of facts there are, for every instance to see at once. */
public interface FactGenerations {

    Generations now();

    /** Begins a generation beside the current one, unless there is one; answers what there is then. */
    Generations begin(Generations.MadeBy madeBy);

    /**
     * Has figures read one of the two that there are, and keeps the other beside it or lets it go. Has no effect if
     * there are others, or a later decision was settled before.
     *
     * @param decision grows with each decision about what {@code madeBy} names
     */
    void settle(String madeBy, long decision, Choice choice);

    /**
     * What becomes of two generations.
     *
     * @param current the one that figures read
     * @param keepsOther whether everything goes on to be recorded in the other one too
     */
    record Choice(long current, long other, boolean keepsOther) {}

    FactGeneration of(long generation);

    /** Takes away what is left of generations that are gone. */
    void sweep();
}
