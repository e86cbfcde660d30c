package org.clientele.portfolio.people.mongo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.portfolio.people.Salesperson;
import org.clientele.portfolio.people.WorkingHours;
import org.clientele.portfolio.people.WorkingPeriod;

/** A salesperson as it is stored; days in lower case, times as {@code HH:mm}. */
public record SalespersonDocument(
        @BsonId String id,
        String teamId,
        String givenName,
        String familyName,
        String email,
        String zone,
        Map<String, List<Period>> workingHours) {

    /** A period of work. */
    public record Period(String from, String to) {}

    static SalespersonDocument of(Salesperson person) {
        return new SalespersonDocument(
                person.salespersonId(),
                person.teamId(),
                person.givenName(),
                person.familyName(),
                person.email(),
                person.zone().getId(),
                written(person.workingHours()));
    }

    Salesperson salesperson() {
        return new Salesperson(id, teamId, givenName, familyName, email, ZoneId.of(zone), read(workingHours));
    }

    private static Map<String, List<Period>> written(WorkingHours hours) {
        var days = new TreeMap<String, List<Period>>();
        hours.periods()
                .forEach((day, periods) -> days.put(
                        day.name().toLowerCase(Locale.ROOT),
                        periods.stream()
                                .map(period -> new Period(
                                        period.from().toString(), period.to().toString()))
                                .toList()));
        return days;
    }

    private static WorkingHours read(Map<String, List<Period>> days) {
        var periods = new EnumMap<DayOfWeek, List<WorkingPeriod>>(DayOfWeek.class);
        days.forEach((day, ofDay) -> periods.put(
                DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)),
                ofDay.stream()
                        .map(period -> new WorkingPeriod(LocalTime.parse(period.from()), LocalTime.parse(period.to())))
                        .toList()));
        return new WorkingHours(periods);
    }

    SalespersonProfile profile() {
        return new SalespersonProfile(id, teamId, givenName, familyName, email, zone, workingHours);
    }

    /** What is published of a salesperson. */
    record SalespersonProfile(
            String salespersonId,
            String teamId,
            String givenName,
            String familyName,
            String email,
            String zone,
            Map<String, List<Period>> workingHours) {}
}
