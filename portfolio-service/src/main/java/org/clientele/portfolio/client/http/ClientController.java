package org.clientele.portfolio.client.http;

import org.clientele.portfolio.client.ClientHistory;
import org.clientele.portfolio.client.ClientSearch;
import org.clientele.portfolio.client.Clients;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows clients. */
@RestController
@RequestMapping("/api/v1/clients")
@Access(RoleGroup.READERS)
class ClientController {

    private final Clients clients;
    private final ClientHistory history;

    ClientController(Clients clients, ClientHistory history) {
        this.clients = clients;
        this.history = history;
    }

    @GetMapping
    Page<ClientAnswer> list(
            @RequestParam(required = false) @Nullable String salespersonId,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        var reach = reader.reach().only(salespersonId);
        var found = clients.search(ClientSearch.of(reach, sector, q, Cursor.last(cursor), limit + 1));
        return Page.of(found, limit, last -> Cursor.after(last.place())).map(ClientAnswer::of);
    }

    @GetMapping("/{clientId}")
    ResponseEntity<ClientAnswer> client(@PathVariable String clientId, Reader reader) throws NotYoursException {
        var found = clients.require(clientId, reader);
        return ResponseEntity.ok()
                .eTag(ETags.of(found.version()))
                .body(ClientAnswer.of(found.state(), history.isComplete(clientId)));
    }
}
