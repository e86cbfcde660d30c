package org.clientele.portfolio.people.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.portfolio.people.Salesperson;
import org.clientele.portfolio.people.WorkingHours;
import org.clientele.portfolio.people.WorkingPeriod;
import org.clientele.servicedefaults.OpaqueId;
import org.clientele.servicedefaults.ProblemException;
import org.jspecify.annotations.Nullable;

/** A salesperson as it is sent; whoever names no working hours has the usual ones. */
record SalespersonBody(
        @NotBlank @Size(max = 200) String givenName,
        @NotBlank @Size(max = 200) String familyName,
        @NotBlank @Email String email,

        @NotNull @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE)
        String teamId,

        @NotNull String zone,
        @Nullable Map<String, @NotNull List<@NotNull @Valid PeriodBody>> workingHours) {

    record PeriodBody(@NotNull LocalTime from, @NotNull LocalTime to) {}

    Salesperson salesperson(String salespersonId) {
        return new Salesperson(
                salespersonId, teamId, givenName, familyName, email, zone(zone), workingHours(workingHours));
    }

    private static ZoneId zone(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw ProblemException.invalidField("zone", "must be an IANA time zone");
        }
        return ZoneId.of(zone);
    }

    private static WorkingHours workingHours(@Nullable Map<String, List<PeriodBody>> days) {
        if (days == null) {
            return WorkingHours.USUAL;
        }
        var periods = new EnumMap<DayOfWeek, List<WorkingPeriod>>(DayOfWeek.class);
        days.forEach((day, ofDay) -> periods.put(day(day), periods(day, ofDay)));
        try {
            return new WorkingHours(periods);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidField("workingHours", String.valueOf(e.getMessage()));
        }
    }

    private static DayOfWeek day(String name) {
        for (var day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).equals(name)) {
                return day;
            }
        }
        throw ProblemException.invalidField("workingHours." + name, "must be a day of the week in lower case");
    }

    private static List<WorkingPeriod> periods(String day, List<PeriodBody> bodies) {
        try {
            return bodies.stream()
                    .map(body -> new WorkingPeriod(body.from(), body.to()))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidField("workingHours." + day, String.valueOf(e.getMessage()));
        }
    }
}
