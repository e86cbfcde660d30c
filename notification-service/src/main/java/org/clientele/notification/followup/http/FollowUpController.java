package org.clientele.notification.followup.http;

import jakarta.validation.Valid;
import java.util.Objects;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.notification.followup.Action;
import org.clientele.notification.followup.Author;
import org.clientele.notification.followup.CompleteFollowUp;
import org.clientele.notification.followup.CompletingFollowUps;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUpClosedException;
import org.clientele.notification.followup.FollowUpCommand;
import org.clientele.notification.followup.FollowUpState;
import org.clientele.notification.followup.FollowUps;
import org.clientele.notification.followup.MergedLeads;
import org.clientele.notification.followup.PlanFollowUp;
import org.clientele.notification.followup.PlanningFollowUps;
import org.clientele.notification.followup.SnoozeFollowUp;
import org.clientele.notification.followup.SnoozingFollowUps;
import org.clientele.notification.followup.http.FollowUpBodies.CompletionBody;
import org.clientele.notification.followup.http.FollowUpBodies.NextBody;
import org.clientele.notification.followup.http.FollowUpBodies.PlanBody;
import org.clientele.notification.followup.http.FollowUpBodies.SnoozeBody;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicedefaults.TextualTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is owed to whom, takes new follow-ups, and closes and postpones them. */
@RestController
@RequestMapping("/api/v1/follow-ups")
@Access(RoleGroup.SELLERS)
class FollowUpController {

    private static final String BY_HAND = "by-hand";

    private final FollowUps followUps;
    private final PlanningFollowUps planning;
    private final CompletingFollowUps completing;
    private final SnoozingFollowUps snoozing;
    private final MergedLeads merged;

    FollowUpController(
            FollowUps followUps,
            PlanningFollowUps planning,
            CompletingFollowUps completing,
            SnoozingFollowUps snoozing,
            MergedLeads merged) {
        this.followUps = followUps;
        this.planning = planning;
        this.completing = completing;
        this.snoozing = snoozing;
        this.merged = merged;
    }

    @GetMapping
    @Access(RoleGroup.READERS)
    Page<FollowUpAnswer> list(
            @RequestParam(required = false) @Nullable String salespersonId,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable FollowUpState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        var search = new SearchQuery(salespersonId, subject, from, to, state).search(merged, reader);
        var found = followUps.search(search, Position.last(cursor, TextualTimes::instant), limit + 1);
        return Page.of(found, limit, last -> last.state().position().cursor())
                .map(stored -> FollowUpAnswer.of(stored.state()));
    }

    @GetMapping("/{followUpId}")
    @Access(RoleGroup.READERS)
    ResponseEntity<FollowUpAnswer> one(@PathVariable String followUpId, Reader reader) throws NotYoursException {
        return answer(
                HttpStatus.OK,
                followUps
                        .find(followUpId, reader)
                        .orElseThrow(() -> ProblemException.notFound("follow-up", "followUpId", followUpId)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FollowUpAnswer> plan(@Valid @RequestBody PlanBody body, RequestKey key, Caller caller, Reader reader)
            throws NotYoursException {
        var asked = new PlanFollowUp(
                key.derivedId("follow-up"),
                body.salespersonId(),
                new Action(body.subject().subject(), Objects.requireNonNullElse(body.reason(), BY_HAND), body.note()),
                body.due().due("due"),
                author(caller),
                CommandKey.of(key));
        return answer(HttpStatus.CREATED, FollowUps.shown(planning.plan(asked), reader));
    }

    @PostMapping("/{followUpId}/completion")
    ResponseEntity<FollowUpAnswer> complete(
            @PathVariable String followUpId,
            @Valid @RequestBody CompletionBody body,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller,
            Reader reader)
            throws FollowUpClosedException, NotYoursException {
        var command = command(followUpId, key, ifMatch, caller);
        var asked = new CompleteFollowUp(command, body.outcome(), body.minutes(), next(body.next()));
        return answer(HttpStatus.OK, FollowUps.shown(completing.complete(asked), reader));
    }

    private static CompleteFollowUp.@Nullable Next next(@Nullable NextBody next) {
        return next == null ? null : new CompleteFollowUp.Next(next.due().due("next.due"), next.reason());
    }

    @PostMapping("/{followUpId}/snooze")
    ResponseEntity<FollowUpAnswer> snooze(
            @PathVariable String followUpId,
            @Valid @RequestBody SnoozeBody body,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller,
            Reader reader)
            throws FollowUpClosedException, NotYoursException {
        var command = command(followUpId, key, ifMatch, caller);
        var asked = new SnoozeFollowUp(command, body.until().due("until"));
        return answer(HttpStatus.OK, FollowUps.shown(snoozing.snooze(asked), reader));
    }

    private static FollowUpCommand command(String followUpId, RequestKey key, IfMatch ifMatch, Caller caller) {
        return new FollowUpCommand(followUpId, CommandKey.of(key), ifMatch.optional(), author(caller));
    }

    private static Author author(Caller caller) {
        return new Author(By.http(caller.id()), caller.changes());
    }

    private static ResponseEntity<FollowUpAnswer> answer(HttpStatus status, Versioned<FollowUp> followUp) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(followUp.version()))
                .body(FollowUpAnswer.of(followUp.state()));
    }
}
