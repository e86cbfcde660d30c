package org.clientele.analytics.funnel.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.clientele.analytics.funnel.FunnelFigures;
import org.clientele.analytics.funnel.LeadDimension;
import org.clientele.analytics.funnel.LeadGroup;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what became of leads. */
@RestController
@RequestMapping("/api/v1/figures/funnel")
@Access(RoleGroup.ANALYSTS)
class FunnelController {

    private static final HighestFirst<LeadGroup, Integer> GROUPS =
            new HighestFirst<>(LeadGroup::place, Integer::valueOf);

    private final FunnelFigures figures;
    private final Scopes scopes;

    FunnelController(FunnelFigures figures, Scopes scopes) {
        this.figures = figures;
        this.scopes = scopes;
    }

    @GetMapping
    FunnelAnswer funnel(
            @Valid @ModelAttribute FiguresQuery query, @Valid @ModelAttribute FunnelQuery leads, Reader reader) {
        var scope = scopes.ofPeople(query, reader);
        return FunnelAnswer.of(figures.of(leads.of(scope)), scope);
    }

    @GetMapping("/months")
    LeadMonthsAnswer months(
            @Valid @ModelAttribute FiguresQuery query, @Valid @ModelAttribute FunnelQuery leads, Reader reader) {
        var scope = scopes.ofPeople(query, reader);
        return LeadMonthsAnswer.of(figures.months(leads.of(scope), scopes.months(scope)), scope);
    }

    @GetMapping("/groups/{dimension}")
    FiguresPage<LeadGroupAnswer> groups(
            @PathVariable @Pattern(regexp = LeadDimension.PATTERN, message = LeadDimension.RULE) String dimension,
            @Valid @ModelAttribute FiguresQuery query,
            @Valid @ModelAttribute FunnelQuery leads,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        var scope = scopes.ofPeople(query, reader);
        var dated = figures.groups(leads.of(scope), LeadDimension.of(dimension).orElseThrow());
        return FiguresPage.of(
                dated.freshness(),
                About.of(scope, dated.figure().notCounted()),
                GROUPS.page(dated.figure().groups(), cursor, limit)
                        .map(group -> LeadGroupAnswer.of(group, scope.currency())));
    }
}
