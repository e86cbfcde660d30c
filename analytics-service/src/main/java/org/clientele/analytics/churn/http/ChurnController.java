package org.clientele.analytics.churn.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.math.BigInteger;
import org.clientele.analytics.churn.ChurnFigures;
import org.clientele.analytics.churn.ClientAtRisk;
import org.clientele.analytics.churn.SignalKind;
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

/** Answers which clients may be about to leave. */
@RestController
@RequestMapping("/api/v1/figures/churn")
@Access(RoleGroup.ANALYSTS)
class ChurnController {

    private final ChurnFigures figures;
    private final Names names;
    private final Scopes scopes;

    ChurnController(ChurnFigures figures, Names names, Scopes scopes) {
        this.figures = figures;
        this.names = names;
        this.scopes = scopes;
    }

    @GetMapping
    ChurnAnswer summary(@Valid @ModelAttribute FiguresQuery query, Reader reader) {
        var scope = scopes.ofClients(query, reader);
        return ChurnAnswer.of(figures.totals(scope), figures.rules(), scope);
    }

    @GetMapping("/clients")
    FiguresPage<ClientAtRiskAnswer> clients(
            @Valid @ModelAttribute FiguresQuery query,
            @RequestParam(required = false) @Pattern(regexp = SignalKind.PATTERN, message = SignalKind.RULE) @Nullable
                    String signal,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        var scope = scopes.ofClients(query, reader);
        var kind = signal == null ? null : SignalKind.of(signal).orElseThrow();
        var dated = figures.clients(scope, kind, Position.last(cursor, BigInteger::new), limit + 1);
        var page = Page.of(
                dated.figure().clients(), limit, client -> client.place().cursor());
        var called =
                names.clients(page.items().stream().map(ClientAtRisk::clientId).toList());
        return FiguresPage.of(
                dated.freshness(),
                About.of(scope, dated.figure().notCounted()),
                page.map(client -> ClientAtRiskAnswer.of(client, called.get(client.clientId()), scope.currency())));
    }
}
