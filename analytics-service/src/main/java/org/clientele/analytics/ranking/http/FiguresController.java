package org.clientele.analytics.ranking.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.ranking.Dimension;
import org.clientele.analytics.ranking.Figures;
import org.clientele.analytics.scope.FiguresPage;
import org.clientele.analytics.scope.FiguresQuery;
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

/** Answers what clients and salespeople are worth, and how old the answer is. */
@RestController
@RequestMapping("/api/v1/figures")
@Access(RoleGroup.ANALYSTS)
class FiguresController {

    private final Figures figures;
    private final FiguresPages pages;
    private final Scopes scopes;

    FiguresController(Figures figures, FiguresPages pages, Scopes scopes) {
        this.figures = figures;
        this.pages = pages;
        this.scopes = scopes;
    }

    @GetMapping("/classes")
    ClassesAnswer classes(
            @Valid @ModelAttribute FiguresQuery query, @Valid @ModelAttribute CutQuery cut, Reader reader) {
        var scope = scopes.of(query, reader);
        return ClassesAnswer.of(figures.ranking(scope, cut.cut()), scope, cut.cut());
    }

    @GetMapping("/classes/{class}/clients")
    FiguresPage<RankedClientAnswer> clients(
            @PathVariable("class") ClientClass clientClass,
            @Valid @ModelAttribute FiguresQuery query,
            @Valid @ModelAttribute CutQuery cut,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        return pages.clients(clientClass, scopes.of(query, reader), cut.cut(), cursor, limit);
    }

    @GetMapping("/former-clients")
    FiguresPage<FormerClientAnswer> former(
            @Valid @ModelAttribute FiguresQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        return pages.former(scopes.of(query, reader), cursor, limit);
    }

    @GetMapping("/pareto")
    ParetoAnswer pareto(@Valid @ModelAttribute FiguresQuery query, @Valid @ModelAttribute CutQuery cut, Reader reader) {
        var scope = scopes.of(query, reader);
        return ParetoAnswer.of(figures.ranking(scope, cut.cut()), scope);
    }

    @GetMapping("/concentration")
    ConcentrationAnswer concentration(@Valid @ModelAttribute FiguresQuery query, Reader reader) {
        var scope = scopes.of(query, reader);
        return ConcentrationAnswer.of(figures.ranking(scope, Cut.REVENUE_SHARE), scope);
    }

    @GetMapping("/months")
    MonthsAnswer months(@Valid @ModelAttribute FiguresQuery query, Reader reader) {
        var scope = scopes.of(query, reader);
        return MonthsAnswer.of(figures.months(scope, scopes.months(scope)), scope);
    }

    @GetMapping("/salespeople")
    FiguresPage<SalespersonAnswer> salespeople(
            @Valid @ModelAttribute FiguresQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        return pages.salespeople(scopes.of(query, reader), cursor, limit);
    }

    @GetMapping("/groups/{dimension}")
    FiguresPage<GroupAnswer> groups(
            @PathVariable @Pattern(regexp = Dimension.PATTERN, message = Dimension.RULE) String dimension,
            @Valid @ModelAttribute FiguresQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        return pages.groups(scopes.of(query, reader), Dimension.of(dimension).orElseThrow(), cursor, limit);
    }
}
