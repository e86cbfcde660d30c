package org.clientele.analytics.classes;

import org.clientele.analytics.ranking.ClientClass;
import org.jspecify.annotations.Nullable;

/**
 * Which class is announced of a client: what was announced before, as long as it is not outside of the exact classes of
 * the last two moments, else the one of them that is nearer to it; the middle of the three. So a client that goes to
 * and fro between two classes stays in the one that it is known by, and a change is announced when it has lasted for
 * two moments.
 */
final class Hysteresis {

    private Hysteresis() {}

    /**
     * The class to announce at a moment.
     *
     * @param known what was announced before; null if nothing was, then the exact class is announced at once
     * @param before the exact class at the moment before; null if it was no client then
     */
    static ClientClass announced(@Nullable ClientClass known, @Nullable ClientClass before, ClientClass now) {
        if (known == null) {
            return now;
        }
        if (before == null) {
            return known;
        }
        var best = before.compareTo(now) < 0 ? before : now;
        var worst = before.compareTo(now) < 0 ? now : before;
        return known.compareTo(best) < 0 ? best : known.compareTo(worst) > 0 ? worst : known;
    }
}
