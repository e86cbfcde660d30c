package org.clientele.portfolio.people.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.eventdelivery.aggregate.Change;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.portfolio.people.Salesperson;
import org.clientele.servicedefaults.Identified;
import org.jspecify.annotations.Nullable;

/** A salesperson as it is shown; days in lower case. */
record SalespersonAnswer(
        String salespersonId,
        String teamId,
        String givenName,
        String familyName,
        String email,
        String zone,
        Map<String, List<Period>> workingHours,
        @Nullable @JsonUnwrapped Change change)
        implements Identified {

    @Override
    public String id() {
        return salespersonId;
    }

    /** Local times as {@code HH:mm}. */
    record Period(String from, String to) {}

    static SalespersonAnswer of(Versioned<Salesperson> kept) {
        var person = kept.state();
        var days = new TreeMap<String, List<Period>>();
        person.workingHours()
                .periods()
                .forEach((day, periods) -> days.put(
                        day.name().toLowerCase(Locale.ROOT),
                        periods.stream()
                                .map(period -> new Period(
                                        period.from().toString(), period.to().toString()))
                                .toList()));
        return new SalespersonAnswer(
                person.salespersonId(),
                person.teamId(),
                person.givenName(),
                person.familyName(),
                person.email(),
                person.zone().getId(),
                days,
                kept.change());
    }
}
