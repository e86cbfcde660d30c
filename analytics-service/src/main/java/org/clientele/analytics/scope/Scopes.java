package org.clientele.analytics.scope;

import java.time.Clock;
import org.clientele.servicedefaults.Reader;
import org.springframework.stereotype.Component;

/** What a question means for this organisation today. */
@Component
public class Scopes {

    private final Organisation organisation;
    private final Clock clock;

    Scopes(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * What it means for whoever asks.
     *
     * @throws org.clientele.servicedefaults.ProblemException 400 if the question contradicts itself
     */
    public Scope of(FiguresQuery query, Reader reader) {
        query.check();
        var currency = query.currency() == null ? organisation.currency() : query.currency();
        return Scope.all(currency)
                .in(period(query))
                .ofOwner(query.salespersonId())
                .ofTeam(query.teamId())
                .within(reader.reach())
                .ofKind(query.kind())
                .by(query.recognition())
                .at(query.moment());
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
