package org.clientele.analytics.ranking;

import org.clientele.analytics.facts.Ids;
import org.jspecify.annotations.Nullable;

/** What is asked for, in the numbers of the facts. */
final class Wanted {

    /** Of nothing in particular. */
    static final int ANY = -2;

    /** Of an id that no fact names. */
    private static final int NONE = -3;

    private Wanted() {}

    static int number(Ids ids, @Nullable String id) {
        if (id == null) {
            return ANY;
        }
        int number = ids.find(id);
        return number == Ids.UNKNOWN ? NONE : number;
    }

    static boolean is(int wanted, int number) {
        return wanted == ANY || wanted == number;
    }
}
