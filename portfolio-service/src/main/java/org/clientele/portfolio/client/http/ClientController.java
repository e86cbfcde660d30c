package org.clientele.portfolio.client.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientCommand;
import org.clientele.portfolio.client.ClientHistory;
import org.clientele.portfolio.client.ClientSearch;
import org.clientele.portfolio.client.ClientState;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.client.DayTooEarlyException;
import org.clientele.portfolio.client.DepartureReasons;
import org.clientele.portfolio.client.LeavingClients;
import org.clientele.portfolio.client.WrongClientStateException;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.PastDay;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows clients, and takes that they left and came back. */
@RestController
@RequestMapping("/api/v1/clients")
@Access(RoleGroup.READERS)
class ClientController {

    private final Clients clients;
    private final ClientHistory history;
    private final LeavingClients leaving;
    private final DepartureReasons reasons;
    private final Clock clock;

    ClientController(
            Clients clients, ClientHistory history, LeavingClients leaving, DepartureReasons reasons, Clock clock) {
        this.clients = clients;
        this.history = history;
        this.leaving = leaving;
        this.reasons = reasons;
        this.clock = clock;
    }

    record DepartureBody(
            @NotBlank @Size(max = 64) String reason,
            @NotNull LocalDate leftOn) {}

    record ReturnBody(@NotNull LocalDate returnedOn) {}

    @GetMapping
    Page<ClientAnswer> list(
            @RequestParam(required = false) @Nullable String salespersonId,
            @RequestParam(required = false) @Nullable ClientState state,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        var reach = reader.reach().only(salespersonId);
        var found = clients.search(ClientSearch.of(reach, state, sector, q, Cursor.last(cursor), limit));
        return found.map(ClientAnswer::of);
    }

    @GetMapping("/{clientId}")
    ResponseEntity<ClientAnswer> client(@PathVariable String clientId, Reader reader) throws NotYoursException {
        return answer(clients.require(clientId, reader));
    }

    @PostMapping("/{clientId}/departure")
    @Access(RoleGroup.SELLERS)
    ResponseEntity<ClientAnswer> leave(
            @PathVariable String clientId,
            @Valid @RequestBody DepartureBody body,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller)
            throws NotYoursException, WrongClientStateException, DayTooEarlyException {
        if (!reasons.contain(body.reason())) {
            throw ProblemException.invalidField("reason", "must be one of " + String.join(", ", reasons.reasons()));
        }
        var leftOn = PastDay.require("leftOn", body.leftOn(), clock);
        return answer(leaving.leave(command(clientId, key, ifMatch, caller), body.reason(), leftOn));
    }

    @PostMapping("/{clientId}/return")
    @Access(RoleGroup.SELLERS)
    ResponseEntity<ClientAnswer> comeBack(
            @PathVariable String clientId,
            @Valid @RequestBody ReturnBody body,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller)
            throws NotYoursException, WrongClientStateException, DayTooEarlyException {
        var returnedOn = PastDay.require("returnedOn", body.returnedOn(), clock);
        return answer(leaving.comeBack(command(clientId, key, ifMatch, caller), returnedOn));
    }

    private static ClientCommand command(String clientId, RequestKey key, IfMatch ifMatch, Caller caller) {
        return new ClientCommand(clientId, CommandKey.of(key), ifMatch.optional(), caller);
    }

    private ResponseEntity<ClientAnswer> answer(Versioned<Client> client) {
        return ResponseEntity.ok()
                .eTag(ETags.of(client.version()))
                .body(ClientAnswer.of(client.state(), history.isComplete(client.id())));
    }
}
