package org.clientele.analytics.classes;

import java.time.Instant;
import java.util.Optional;
import org.clientele.analytics.classes.Finding.Grounds;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.ranking.Figures;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.analytics.scope.Moment;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The classes that figures show at a moment and at the one before: of the twelve months that end with the last day that
 * had begun before it, by what the world had been told by then, and by share of revenue.
 */
final class ExactClasses {

    private static final Cut CUT = Cut.REVENUE_SHARE;

    private final Instant moment;
    private final Scope scope;
    private final Ranking now;
    private final Ranking before;

    private ExactClasses(Instant moment, Scope scope, Ranking now, Ranking before) {
        this.moment = moment;
        this.scope = scope;
        this.now = now;
        this.before = before;
    }

    /** @param currency ISO 4217 code of the revenue that counts */
    static ExactClasses at(Instant moment, Moments moments, Figures figures, String currency) {
        var scope = scope(moment, moments, currency);
        var earlier = scope(moments.before(moment), moments, currency);
        return new ExactClasses(
                moment,
                scope,
                figures.ranking(scope, CUT).figure(),
                figures.ranking(earlier, CUT).figure());
    }

    private static Scope scope(Instant moment, Moments moments, String currency) {
        var day = moments.dayBefore(moment);
        return Scope.all(currency).in(Period.twelveMonthsTo(day)).at(new Moment(day, moment));
    }

    /** What changes the class that is known of a client; nothing if it stays. */
    Optional<Finding> news(String clientId, @Nullable ClientClass known) {
        var exact = now.classOf(clientId);
        if (exact.isEmpty()) {
            return known == null ? Optional.empty() : Optional.of(new Finding.Absent(moment));
        }
        if (exact.get() == known) {
            return Optional.empty();
        }
        var earlier = before.classOf(clientId).orElse(null);
        return Hysteresis.announced(known, earlier, exact.get()) == known
                ? Optional.empty()
                : Optional.of(new Finding.Ranked(moment, earlier, exact.get(), grounds(clientId)));
    }

    private Grounds grounds(String clientId) {
        return new Grounds(
                scope.period(), new Revenue(now.revenue(clientId), scope.currency()), now.shareBefore(clientId), CUT);
    }
}
