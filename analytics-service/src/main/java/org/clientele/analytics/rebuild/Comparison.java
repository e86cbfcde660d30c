package org.clientele.analytics.rebuild;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is the same in the former facts and in those that were rebuilt.
 *
 * @param place the id up to which facts are compared, null before the first
 * @param onlyFormer how many only the former facts have
 * @param onlyRebuilt how many only the rebuilt ones have
 * @param ids the first of those that are not the same
 * @param figures null until they are compared too
 */
public record Comparison(
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String place,
        long same,
        long different,
        long onlyFormer,
        long onlyRebuilt,
        List<String> ids,
        @Nullable ComparedFigures figures) {

    static final int MOST_IDS = 20;

    static Comparison begun(Instant at) {
        return new Comparison(at, null, null, 0, 0, 0, 0, List.of(), null);
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** Whether nothing was found that is not the same. */
    public boolean isIdentical() {
        return isFinished() && different + onlyFormer + onlyRebuilt == 0 && figures != null && figures.isSame();
    }

    /** The same with the facts up to an id. */
    Comparison with(Differences found, @Nullable String upTo) {
        var more = new ArrayList<>(ids);
        more.addAll(found.ids());
        return new Comparison(
                startedAt,
                finishedAt,
                upTo,
                same + found.same(),
                different + found.different().size(),
                onlyFormer + found.onlyFormer().size(),
                onlyRebuilt + found.onlyRebuilt().size(),
                List.copyOf(more.subList(0, Math.min(MOST_IDS, more.size()))),
                figures);
    }

    Comparison finished(ComparedFigures compared, Instant at) {
        return new Comparison(startedAt, at, place, same, different, onlyFormer, onlyRebuilt, ids, compared);
    }
}
