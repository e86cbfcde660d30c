package org.clientele.analytics.ranking;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clientele.analytics.facts.Facts;
import org.jspecify.annotations.Nullable;

/** Keeps the last few rankings, each for exactly one version of the facts, so that a list can be paged cheaply. */
final class RecentRankings {

    static final int MOST = 8;

    private record Question(long version, Scope scope, Cut cut) {}

    private final Map<Question, Ranking> answers = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Ranking> eldest) {
            return size() > MOST;
        }
    };

    Ranking of(Facts facts, Scope scope, Cut cut) {
        var question = new Question(facts.version(), scope, cut);
        var known = known(question);
        return known == null ? kept(question, Ranking.of(new ScopedRevenue(facts, scope).byClient(), cut)) : known;
    }

    private synchronized @Nullable Ranking known(Question question) {
        return answers.get(question);
    }

    private synchronized Ranking kept(Question question, Ranking ranking) {
        answers.put(question, ranking);
        return ranking;
    }
}
