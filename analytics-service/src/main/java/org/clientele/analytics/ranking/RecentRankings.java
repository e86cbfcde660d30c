package org.clientele.analytics.ranking;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last few rankings, each for exactly one version of the facts, so that a list can be paged cheaply. What was
 * known earlier is found anew each time: it may change without a new version.
 */
final class RecentRankings {

    static final int MOST = 8;

    interface Ranker {
        Ranking rank(Facts facts, Question question);
    }

    record Question(long version, Scope scope, Cut cut, Rates.Into rates) {}

    private final Ranker ranker;
    private final Map<Question, Ranking> answers = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Ranking> eldest) {
            return size() > MOST;
        }
    };

    RecentRankings(Ranker ranker) {
        this.ranker = ranker;
    }

    Ranking of(Facts facts, Question question) {
        if (question.scope().moment().asOf() != null) {
            return ranker.rank(facts, question);
        }
        var known = known(question);
        return known == null ? kept(question, ranker.rank(facts, question)) : known;
    }

    private synchronized @Nullable Ranking known(Question question) {
        return answers.get(question);
    }

    private synchronized Ranking kept(Question question, Ranking ranking) {
        answers.put(question, ranking);
        return ranking;
    }
}
