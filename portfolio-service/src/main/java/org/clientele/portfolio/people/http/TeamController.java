package org.clientele.portfolio.people.http;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.people.People;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.OpaqueId;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes teams as the organisation's own systems know them, and shows them. */
@RestController
@RequestMapping("/api/v1/teams")
@Access(RoleGroup.READERS)
class TeamController {

    private final People people;

    TeamController(People people) {
        this.people = people;
    }

    @GetMapping
    Page<TeamAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit) {
        var read = people.teams(Cursor.last(cursor), limit + 1).stream()
                .map(TeamAnswer::of)
                .toList();
        return Page.of(read, limit, last -> Cursor.after(last.teamId()));
    }

    @GetMapping("/{teamId}")
    ResponseEntity<TeamAnswer> one(@PathVariable String teamId) {
        return people.team(teamId)
                .map(kept -> ResponseEntity.ok().eTag(ETags.of(kept.version())).body(TeamAnswer.of(kept)))
                .orElseThrow(() -> ProblemException.notFound("team", "teamId", teamId));
    }

    @PutMapping("/{teamId}")
    @Access(RoleGroup.DECIDERS)
    @ApiResponse(responseCode = "200", description = "It was there.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "It is new.", useReturnTypeSchema = true)
    ResponseEntity<TeamAnswer> put(
            @PathVariable @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE) String teamId,
            @Valid @RequestBody TeamBody body,
            IfMatch ifMatch,
            Caller caller) {
        var put = people.put(body.team(teamId), ifMatch.optional(), By.http(caller.id()));
        return ResponseEntity.status(put.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(ETags.of(put.now().version()))
                .body(TeamAnswer.of(put.now()));
    }
}
