package org.clientele.analytics.classes;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.ranking.Figures;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.TextualTimes;
import org.jspecify.annotations.Nullable;

/**
 * Answers which clients are known by another class than before, the last change first. A first class is no change, and
 * of each client the last one counts.
 */
public final class ClassChanges {

    /**
     * So many are looked at for a page of those within reach: it may have fewer than wanted, and more come after it.
     */
    static final int MOST_LOOKED_AT = 1_000;

    private final Classifications classifications;
    private final Figures figures;

    public ClassChanges(Classifications classifications, Figures figures) {
        this.classifications = classifications;
        this.figures = figures;
    }

    /**
     * The clients within the reach of a scope whose class changed at this instant or later.
     *
     * @param scope what their revenue is of
     * @throws org.clientele.servicedefaults.ProblemException 400 for what is no cursor of such a list
     */
    public Dated<Page<ClassChange>> since(Instant since, Scope scope, @Nullable String cursor, int limit) {
        var ranking = figures.ranking(scope, Cut.REVENUE_SHARE);
        boolean isAll = scope.people().reach().isEverybody();
        int most = isAll ? limit + 1 : MOST_LOOKED_AT;
        var read = classifications.changedSince(since, Position.last(cursor, TextualTimes::instant), most);
        var seen = isAll ? read : within(ranking.figure(), read);
        var last = read.size() < most ? null : read.getLast();
        var page = Page.of(seen, limit, last, each -> place(each).cursor());
        return new Dated<>(
                ranking.freshness(),
                page.map(each -> ClassChange.of(each, ranking.figure().revenue(each.clientId()))));
    }

    private static List<Classification> within(Ranking ranking, List<Classification> read) {
        return read.stream().filter(each -> ranking.has(each.clientId())).toList();
    }

    private static Position<Instant> place(Classification changed) {
        return new Position<>(Objects.requireNonNull(changed.lastChange()).moment(), changed.clientId());
    }
}
