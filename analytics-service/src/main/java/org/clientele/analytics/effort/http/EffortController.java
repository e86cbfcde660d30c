package org.clientele.analytics.effort.http;

import jakarta.validation.Valid;
import java.util.List;
import org.clientele.analytics.effort.ClientEffort;
import org.clientele.analytics.effort.EffortFigures;
import org.clientele.analytics.effort.Efforts;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.FiguresPage;
import org.clientele.analytics.scope.FiguresQuery;
import org.clientele.analytics.scope.Scopes;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.Position;
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
        var after = Position.last(cursor, Long::valueOf);
        var scope = scopes.ofClients(query, reader);
        var dated = figures.of(scope);
        var clients = page(dated.figure(), suggested, after, limit + 1);
        var called = names.clients(clients.stream().map(ClientEffort::clientId).toList());
        var answers = clients.stream()
                .map(client ->
                        ClientEffortAnswer.of(client, called.get(client.clientId()), dated.figure(), scope.currency()))
                .toList();
        return FiguresPage.of(
                dated.freshness(),
                About.of(scope, dated.figure().notCounted()),
                Page.of(answers, limit, last -> last.position().cursor()));
    }

    private static List<ClientEffort> page(
            Efforts efforts, boolean suggested, @Nullable Position<Long> after, int limit) {
        return efforts.clients().stream()
                .filter(client -> after == null || comesAfter(client, after))
                .filter(client -> !suggested || efforts.suggestion(client) != null)
                .limit(limit)
                .toList();
    }

    private static boolean comesAfter(ClientEffort client, Position<Long> place) {
        return client.minutes() < place.value()
                || (client.minutes() == place.value() && client.clientId().compareTo(place.id()) > 0);
    }
}
