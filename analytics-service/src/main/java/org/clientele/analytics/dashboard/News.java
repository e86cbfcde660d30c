package org.clientele.analytics.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clientele.analytics.churn.ChurnFigures;
import org.clientele.analytics.churn.ClientAtRisk;
import org.clientele.analytics.classes.ClassChange;
import org.clientele.analytics.classes.ClassChanges;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.segments.Membership;
import org.clientele.analytics.segments.RecentChanges;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says what others were told of clients since the beginning of yesterday, and which clients may be about to leave. */
@Service
public class News {

    private static final int LOOKED_AT = 1_000;

    private final ClassChanges classes;
    private final RecentChanges segments;
    private final ChurnFigures churn;
    private final Organisation organisation;
    private final Clock clock;

    News(ClassChanges classes, RecentChanges segments, ChurnFigures churn, Organisation organisation, Clock clock) {
        this.classes = classes;
        this.segments = segments;
        this.churn = churn;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Clients within reach that others know by another class, with their revenue of twelve months. */
    public Page<ClassChange> classes(Reach reach, @Nullable String cursor, int limit) {
        var scope = View.everything(reach).scope(Period.twelveMonthsTo(today()), organisation.currency());
        return classes.since(since(), scope, cursor, limit).figure();
    }

    /** Clients within reach that entered or left a segment; so many are looked at, a page may have fewer. */
    public Page<Membership> segments(Reach reach, @Nullable String cursor, int lookedAt) {
        return segments.since(since(), null, reach, cursor, lookedAt);
    }

    /** The first of them that are found; looks on while none is within reach. */
    public List<Membership> firstSegments(Reach reach, int most) {
        int lookedAt = reach.isEverybody() ? most : LOOKED_AT;
        var page = segments(reach, null, lookedAt);
        while (page.items().isEmpty() && page.next() != null) {
            page = segments(reach, page.next(), lookedAt);
        }
        return page.items().stream().limit(most).toList();
    }

    /** The first so many clients of a view with a signal that they may be about to leave, the most at stake first. */
    public List<ClientAtRisk> atRisk(View view, int most) {
        var scope = view.scope(view.period(), organisation.currency());
        return churn.clients(scope, null, null, most).figure().clients();
    }

    private Instant since() {
        return organisation.beginningOfYesterday(clock);
    }

    private LocalDate today() {
        return organisation.today(clock);
    }
}
