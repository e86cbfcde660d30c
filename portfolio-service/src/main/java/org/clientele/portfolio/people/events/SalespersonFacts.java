package org.clientele.portfolio.people.events;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.people.Salesperson;
import org.clientele.portfolio.people.SalespersonEvent;
import org.clientele.portfolio.people.SalespersonEvent.SalespersonDescribed;
import org.clientele.portfolio.people.WorkingHours;
import org.clientele.portfolio.people.WorkingPeriod;
import org.springframework.stereotype.Component;

/** The profile that everybody reads of a salesperson; days in lower case, local times as {@code HH:mm}. */
@Component
class SalespersonFacts implements Facts<Salesperson, SalespersonEvent> {

    private record Period(String from, String to) {

        static Period of(WorkingPeriod period) {
            return new Period(period.from().toString(), period.to().toString());
        }
    }

    private record Profile(
            String salespersonId,
            String teamId,
            String givenName,
            String familyName,
            String email,
            String zone,
            Map<String, List<Period>> workingHours) {

        static Profile of(Salesperson person) {
            return new Profile(
                    person.salespersonId(),
                    person.teamId(),
                    person.givenName(),
                    person.familyName(),
                    person.email(),
                    person.zone().getId(),
                    week(person.workingHours()));
        }

        private static Map<String, List<Period>> week(WorkingHours hours) {
            var week = new TreeMap<String, List<Period>>();
            hours.periods()
                    .forEach((day, periods) ->
                            week.put(name(day), periods.stream().map(Period::of).toList()));
            return week;
        }

        private static String name(DayOfWeek day) {
            return day.name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public List<Outgoing> of(Salesperson after, Happened<SalespersonEvent> happened) {
        return switch (happened.event()) {
            case SalespersonDescribed described ->
                List.of(Outgoing.of("salespeople", after.salespersonId(), "salesperson.profile.v1", Profile.of(after)));
        };
    }
}
