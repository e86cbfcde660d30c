package org.clientele.analytics.owed;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.FollowUp;
import org.clientele.analytics.scope.Doers;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Colleagues;
import org.springframework.stereotype.Service;

/** Answers what is owed to leads and clients; a team is those who are in it now. */
@Service
public class OwedFigures {

    private final CurrentFacts facts;
    private final Organisation organisation;
    private final Colleagues colleagues;
    private final Clock clock;

    OwedFigures(CurrentFacts facts, Organisation organisation, Colleagues colleagues, Clock clock) {
        this.facts = facts;
        this.organisation = organisation;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Everybody in scope who owes something or did something in its period, those who are latest first. */
    public Dated<List<Owed>> of(Scope scope) {
        var people = Doers.of(scope.people(), colleagues);
        return facts.read(now -> owed(now, scope, people));
    }

    private List<Owed> owed(Facts now, Scope scope, Doers people) {
        Map<String, Owed> owed = new HashMap<>();
        var moment = scope.moment().now(clock, organisation.zone());
        var end = scope.moment().end(organisation.zone());
        now.followUps()
                .stories(scope.moment().asOfMillis(), story -> last(story, end))
                .flatMap(Optional::stream)
                .filter(followUp -> people.include(followUp.salespersonId()))
                .forEach(followUp -> add(owed, followUp, scope, moment));
        return owed.values().stream().sorted().toList();
    }

    private void add(Map<String, Owed> owed, FollowUp followUp, Scope scope, Instant moment) {
        var person = followUp.salespersonId();
        if (followUp.state() == FollowUp.State.OPEN) {
            owed.put(person, owed.getOrDefault(person, Owed.nothing(person)).andOpen(followUp, moment));
        } else if (followUp.state() == FollowUp.State.DONE && scope.has(day(followUp.changedAt()))) {
            owed.put(person, owed.getOrDefault(person, Owed.nothing(person)).andDone());
        }
    }

    /** As it was by then. */
    private static Optional<FollowUp> last(List<FollowUp> story, Instant end) {
        return story.reversed().stream()
                .filter(followUp -> followUp.changedAt().isBefore(end))
                .findFirst();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, organisation.zone());
    }
}
