package org.clientele.analytics.scope;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a question means for this organisation today. */
@Component
public class Scopes {

    private static final int MOST_MONTHS = 120;

    private final Organisation organisation;
    private final AwaitedEvents awaited;
    private final SegmentMembers segments;
    private final Clock clock;

    Scopes(Organisation organisation, AwaitedEvents awaited, SegmentMembers segments, Clock clock) {
        this.organisation = organisation;
        this.awaited = awaited;
        this.segments = segments;
        this.clock = clock;
    }

    /**
     * What it means for whoever asks; waits for the event that it wants to be in the figures.
     *
     * @throws org.clientele.servicedefaults.ProblemException 400 if the question contradicts itself or names no
     *     segment, 503 if that event is not there in time
     */
    public Scope of(FiguresQuery query, Reader reader) {
        query.check();
        if (query.atLeast() != null) {
            awaited.await(query.atLeast());
        }
        var currency = query.currency() == null ? organisation.currency() : query.currency();
        return Scope.all(currency)
                .in(period(query))
                .ofOwner(query.salespersonId())
                .ofTeam(query.teamId())
                .within(reader.reach())
                .ofKind(query.kind().among(members(query.segment())))
                .by(query.recognition())
                .at(query.moment());
    }

    /**
     * The same for figures that are not divided by kinds of clients.
     *
     * @throws org.clientele.servicedefaults.ProblemException 400 also if it names one
     */
    public Scope ofPeople(FiguresQuery query, Reader reader) {
        query.requireNoKind();
        return of(query, reader);
    }

    /**
     * The same for figures that are not divided by kinds of contracts.
     *
     * @throws org.clientele.servicedefaults.ProblemException 400 also if it names one
     */
    public Scope ofClients(FiguresQuery query, Reader reader) {
        query.requireNoContractType();
        return of(query, reader);
    }

    /**
     * The same for figures that are of what was signed, whatever is recognised of it.
     *
     * @throws org.clientele.servicedefaults.ProblemException 400 also if it wants revenue as it is recognised
     */
    public Scope ofSigned(FiguresQuery query, Reader reader) {
        query.requireSigned();
        return of(query, reader);
    }

    /** The last months of the period, ten years of them at the most. */
    public List<YearMonth> months(Scope scope) {
        return scope.days().months(organisation.today(clock), MOST_MONTHS);
    }

    private @Nullable Members members(@Nullable String segment) {
        return segment == null
                ? null
                : segments.of(segment).orElseThrow(() -> ProblemException.invalidField("segment", "is not known here"));
    }

    private Period period(FiguresQuery query) {
        var named = query.namedPeriod();
        if (named == null) {
            return new Period(query.from(), query.to());
        }
        var day = query.on() == null ? organisation.today(clock) : query.on();
        return named.seenOn(day, organisation);
    }
}
