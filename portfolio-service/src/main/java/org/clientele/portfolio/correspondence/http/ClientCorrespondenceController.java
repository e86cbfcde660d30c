package org.clientele.portfolio.correspondence.http;

import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.correspondence.Correspondence;
import org.clientele.portfolio.correspondence.Correspondences;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicedefaults.TextualTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was exchanged with a client and with the leads that it was. */
@RestController
@Access(RoleGroup.READERS)
class ClientCorrespondenceController {

    private final Clients clients;
    private final Correspondences correspondences;

    ClientCorrespondenceController(Clients clients, Correspondences correspondences) {
        this.clients = clients;
        this.correspondences = correspondences;
    }

    @GetMapping("/api/v1/clients/{clientId}/correspondence")
    Page<Correspondence> list(
            @PathVariable String clientId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader)
            throws NotYoursException {
        var unused = clients.require(clientId, reader);
        return Page.of(
                correspondences.of(clientId, Position.last(cursor, TextualTimes::instant), limit + 1),
                limit,
                last -> new Position<>(last.at(), last.correspondenceId()).cursor());
    }
}
