package org.clientele.portfolio.effort.http;

import jakarta.validation.Valid;
import java.time.Clock;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.effort.Effort;
import org.clientele.portfolio.effort.Efforts;
import org.clientele.portfolio.effort.RecordEffort;
import org.clientele.portfolio.effort.RecordingEfforts;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes, shows and takes back what time was spent on clients. */
@RestController
@RequestMapping("/api/v1/clients/{clientId}/efforts")
@Access(RoleGroup.SELLERS)
class EffortController {

    private final Clients clients;
    private final Efforts efforts;
    private final RecordingEfforts recording;
    private final Clock clock;

    EffortController(Clients clients, Efforts efforts, RecordingEfforts recording, Clock clock) {
        this.clients = clients;
        this.efforts = efforts;
        this.recording = recording;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EffortAnswer> record(
            @PathVariable String clientId, @Valid @RequestBody EffortBody body, RequestKey key, Caller caller)
            throws NotYoursException {
        var asked = new RecordEffort(
                key.derivedId("effort|" + clientId),
                clientId,
                body.salespersonId(),
                body.work(clock),
                CommandKey.of(key));
        return answer(HttpStatus.CREATED, recording.record(asked, caller));
    }

    @GetMapping
    @Access(RoleGroup.READERS)
    Page<EffortAnswer> list(
            @PathVariable String clientId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader)
            throws NotYoursException {
        var unused = clients.require(clientId, reader);
        var read = efforts.of(clientId, Cursor.last(cursor), limit + 1);
        return Page.of(read, limit, last -> Cursor.after(last.place())).map(EffortAnswer::of);
    }

    @GetMapping("/{effortId}")
    @Access(RoleGroup.READERS)
    ResponseEntity<EffortAnswer> one(@PathVariable String clientId, @PathVariable String effortId, Reader reader)
            throws NotYoursException {
        var unused = clients.require(clientId, reader);
        return answer(HttpStatus.OK, efforts.find(clientId, effortId).orElseThrow(() -> unknown(effortId)));
    }

    @DeleteMapping("/{effortId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String clientId, @PathVariable String effortId, IfMatch ifMatch, Caller caller)
            throws NotYoursException {
        var unused = recording
                .withdraw(clientId, effortId, ifMatch.required(), caller)
                .orElseThrow(() -> unknown(effortId));
    }

    private static ProblemException unknown(String effortId) {
        return ProblemException.notFound("effort", "effortId", effortId);
    }

    private static ResponseEntity<EffortAnswer> answer(HttpStatus status, Versioned<Effort> effort) {
        return ResponseEntity.status(status).eTag(ETags.of(effort.version())).body(EffortAnswer.of(effort.state()));
    }
}
