package org.clientele.analytics.gaps.http;

import jakarta.validation.Valid;
import java.math.BigInteger;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.gaps.Gap;
import org.clientele.analytics.gaps.GapFigures;
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

/** Answers what clients do not have that their peers have. */
@RestController
@RequestMapping("/api/v1/figures/gaps")
@Access(RoleGroup.ANALYSTS)
class GapController {

    private final GapFigures figures;
    private final Names names;
    private final Scopes scopes;

    GapController(GapFigures figures, Names names, Scopes scopes) {
        this.figures = figures;
        this.names = names;
        this.scopes = scopes;
    }

    @GetMapping
    GapsAnswer summary(@Valid @ModelAttribute FiguresQuery query, Reader reader) {
        var scope = scopes.of(query, reader);
        return GapsAnswer.of(figures.totals(scope), figures.rules(), scope);
    }

    @GetMapping("/clients")
    FiguresPage<GapAnswer> clients(
            @Valid @ModelAttribute FiguresQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        var scope = scopes.of(query, reader);
        var dated = figures.gaps(scope, Position.last(cursor, BigInteger::new), limit + 1);
        var page = Page.of(dated.figure().gaps(), limit, gap -> gap.place().cursor());
        var called = names.clients(page.items().stream().map(Gap::clientId).toList());
        return FiguresPage.of(
                dated.freshness(),
                About.of(scope, dated.figure().notCounted()),
                page.map(gap -> GapAnswer.of(gap, called.get(gap.clientId()), scope.currency())));
    }
}
