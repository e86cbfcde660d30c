package org.clientele.analytics.effort.http;

import jakarta.validation.Valid;
import org.clientele.analytics.effort.ClientEffort;
import org.clientele.analytics.effort.EffortFigures;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.FiguresPage;
import org.clientele.analytics.scope.FiguresQuery;
import org.clientele.analytics.scope.HighestFirst;
import org.clientele.analytics.scope.Scopes;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what time clients took. */
@RestController
@RequestMapping("/api/v1/figures/effort")
@Access(RoleGroup.ANALYSTS)
class EffortController {

    private static final HighestFirst<ClientEffort, Long> CLIENTS =
            new HighestFirst<>(ClientEffort::place, Long::valueOf);

    private final EffortFigures figures;
    private final Names names;
    private final Scopes scopes;

    EffortController(EffortFigures figures, Names names, Scopes scopes) {
        this.figures = figures;
        this.names = names;
        this.scopes = scopes;
    }

    @GetMapping
    EffortAnswer summary(@Valid @ModelAttribute FiguresQuery query, Reader reader) {
        var scope = scopes.ofClients(query, reader);
        return EffortAnswer.of(figures.of(scope), scope);
    }

    @GetMapping("/clients")
    FiguresPage<ClientEffortAnswer> clients(
            @Valid @ModelAttribute FiguresQuery query,
            @RequestParam(defaultValue = "false") boolean suggested,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        var scope = scopes.ofClients(query, reader);
        var dated = figures.of(scope);
        var efforts = dated.figure();
        var listed = suggested ? efforts.suggested() : efforts.clients();
        var clients = CLIENTS.page(listed, cursor, limit);
        var called = names.clients(
                clients.items().stream().map(ClientEffort::clientId).toList());
        return FiguresPage.of(
                dated.freshness(),
                About.of(scope, efforts.notCounted()),
                clients.map(client ->
                        ClientEffortAnswer.of(client, called.get(client.clientId()), efforts, scope.currency())));
    }
}
