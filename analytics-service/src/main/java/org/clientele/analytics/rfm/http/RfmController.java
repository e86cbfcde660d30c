package org.clientele.analytics.rfm.http;

import jakarta.validation.Valid;
import java.math.BigInteger;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.rfm.RfmFigures;
import org.clientele.analytics.rfm.ScoredClient;
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

/** Answers who signed lately, who often and who for much. */
@RestController
@RequestMapping("/api/v1/figures/rfm")
@Access(RoleGroup.ANALYSTS)
class RfmController {

    private final RfmFigures figures;
    private final Names names;
    private final Scopes scopes;

    RfmController(RfmFigures figures, Names names, Scopes scopes) {
        this.figures = figures;
        this.names = names;
        this.scopes = scopes;
    }

    @GetMapping
    RfmAnswer cells(@Valid @ModelAttribute FiguresQuery query, Reader reader) {
        var scope = scopes.ofSigned(query, reader);
        return RfmAnswer.of(figures.of(scope), scope);
    }

    @GetMapping("/clients")
    FiguresPage<ScoredClientAnswer> clients(
            @Valid @ModelAttribute FiguresQuery query,
            @Valid @ModelAttribute CellQuery cell,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        var scope = scopes.ofSigned(query, reader);
        var dated = figures.of(scope);
        var after = Position.last(cursor, BigInteger::new);
        var read = dated.figure().clients(cell::takes, after, limit + 1);
        var clients = Page.of(read, limit, last -> last.place().cursor());
        var called = names.clients(
                clients.items().stream().map(ScoredClient::clientId).toList());
        return FiguresPage.of(
                dated.freshness(),
                About.of(scope, dated.figure().notCounted()),
                clients.map(client -> ScoredClientAnswer.of(client, called.get(client.clientId()), scope.currency())));
    }
}
