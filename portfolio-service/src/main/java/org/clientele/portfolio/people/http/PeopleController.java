package org.clientele.portfolio.people.http;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.clientele.portfolio.people.People;
import org.clientele.portfolio.people.Salesperson;
import org.clientele.portfolio.people.Team;
import org.clientele.portfolio.people.WorkingHours;
import org.clientele.portfolio.people.WorkingPeriod;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.OpaqueId;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes salespeople and teams as the organisation's own systems know them. */
@RestController
@RequestMapping("/api/v1")
@Access(RoleGroup.DECIDERS)
class PeopleController {

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    record TeamBody(
            @NotBlank @Size(max = 200) String name,

            @Nullable @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE)
            String managerId) {}

    record PeriodBody(@NotNull LocalTime from, @NotNull LocalTime to) {}

    record SalespersonBody(
            @NotBlank @Size(max = 200) String givenName,
            @NotBlank @Size(max = 200) String familyName,
            @NotBlank @Email String email,

            @NotNull @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE)
            String teamId,

            @NotNull String zone,
            @Nullable Map<String, @NotNull List<@NotNull @Valid PeriodBody>> workingHours) {}

    @PutMapping("/teams/{teamId}")
    @ApiResponse(responseCode = "200", description = "It was there.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "It is new.", useReturnTypeSchema = true)
    ResponseEntity<Team> team(
            @PathVariable @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE) String teamId,
            @Valid @RequestBody TeamBody body,
            IfMatch ifMatch) {
        var team = new Team(teamId, body.name(), body.managerId());
        return answer(people.put(team, ifMatch.optional()), team);
    }

    @PutMapping("/salespeople/{salespersonId}")
    @ApiResponse(responseCode = "200", description = "It was there.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "It is new.", useReturnTypeSchema = true)
    ResponseEntity<SalespersonAnswer> salesperson(
            @PathVariable @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE) String salespersonId,
            @Valid @RequestBody SalespersonBody body,
            IfMatch ifMatch) {
        var salesperson = new Salesperson(
                salespersonId,
                body.teamId(),
                body.givenName(),
                body.familyName(),
                body.email(),
                zone(body.zone()),
                workingHours(body.workingHours()));
        return answer(people.put(salesperson, ifMatch.optional()), SalespersonAnswer.of(salesperson));
    }

    private static <T> ResponseEntity<T> answer(People.Put put, T body) {
        return ResponseEntity.status(put.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(ETags.of(put.version()))
                .body(body);
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
