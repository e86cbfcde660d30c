package org.clientele.analytics.targets.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.targets.ReadingTargets;
import org.clientele.analytics.targets.SettingTargets;
import org.clientele.analytics.targets.Target;
import org.clientele.analytics.targets.TeamMonth;
import org.clientele.eventdelivery.aggregate.Change;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.Identified;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.OpaqueId;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes and shows what teams are to sell in a month. */
@RestController
@RequestMapping("/api/v1/targets")
@Access(RoleGroup.ANALYSTS)
class TargetController {

    private final SettingTargets setting;
    private final ReadingTargets reading;
    private final Organisation organisation;

    TargetController(SettingTargets setting, ReadingTargets reading, Organisation organisation) {
        this.setting = setting;
        this.reading = reading;
        this.organisation = organisation;
    }

    /** A target as it is sent. */
    record TargetBody(@NotNull @Valid Money value) {}

    /** A target as it is shown. */
    record TargetAnswer(
            String teamId,
            String month,
            Money value,
            @Nullable @JsonUnwrapped Change change) implements Identified {

        static TargetAnswer of(Versioned<Target> target) {
            var of = target.state().of();
            return new TargetAnswer(
                    of.teamId(), of.month().toString(), target.state().value(), target.change());
        }

        @Override
        public String id() {
            return teamId + "/" + month;
        }
    }

    @GetMapping
    Page<TargetAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        var read = reading.after(Cursor.last(cursor), limit + 1);
        var page = Page.of(read, limit, last -> Cursor.after(last.id()));
        var shown = page.items().stream().filter(reading.within(reader.reach())).toList();
        return new Page<>(shown, page.next()).map(TargetAnswer::of);
    }

    @GetMapping("/{teamId}/{month}")
    ResponseEntity<TargetAnswer> one(
            @PathVariable @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE) String teamId,
            @PathVariable @Pattern(regexp = TeamMonth.MONTH, message = TeamMonth.MONTH_RULE) String month,
            Reader reader) {
        var target = reading.find(of(teamId, month), reader.reach()).orElseThrow(() -> unknown(month));
        return answer(HttpStatus.OK, target);
    }

    @PutMapping("/{teamId}/{month}")
    @Access(RoleGroup.DECIDERS)
    @ApiResponse(responseCode = "200", description = "There was one.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "It is the first.", useReturnTypeSchema = true)
    ResponseEntity<TargetAnswer> set(
            @PathVariable @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE) String teamId,
            @PathVariable @Pattern(regexp = TeamMonth.MONTH, message = TeamMonth.MONTH_RULE) String month,
            @Valid @RequestBody TargetBody body,
            IfMatch ifMatch,
            Caller caller)
            throws NotYoursException {
        if (!body.value().currency().equals(organisation.currency())) {
            throw ProblemException.invalidField(
                    "value.currency", "must be that of the organisation, " + organisation.currency());
        }
        var set = setting.set(of(teamId, month), body.value(), ifMatch.optional(), caller);
        return answer(set.created() ? HttpStatus.CREATED : HttpStatus.OK, set.now());
    }

    @DeleteMapping("/{teamId}/{month}")
    @Access(RoleGroup.DECIDERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(
            @PathVariable @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE) String teamId,
            @PathVariable @Pattern(regexp = TeamMonth.MONTH, message = TeamMonth.MONTH_RULE) String month,
            IfMatch ifMatch,
            Caller caller)
            throws NotYoursException {
        var unused =
                setting.takeBack(of(teamId, month), ifMatch.required(), caller).orElseThrow(() -> unknown(month));
    }

    private static TeamMonth of(String teamId, String month) {
        return TeamMonth.of(teamId, YearMonth.parse(month));
    }

    private static ProblemException unknown(String month) {
        return ProblemException.notFound("target", "month", month);
    }

    private static ResponseEntity<TargetAnswer> answer(HttpStatus status, Versioned<Target> target) {
        return ResponseEntity.status(status).eTag(ETags.of(target.version())).body(TargetAnswer.of(target));
    }
}
