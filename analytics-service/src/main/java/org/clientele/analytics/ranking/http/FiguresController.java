package org.clientele.analytics.ranking.http;

import jakarta.validation.Valid;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.Figures;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
    private final String currency;

    /** @param currency of figures when a request names none */
    FiguresController(Figures figures, FiguresPages pages, @Value("${clientele.currency}") String currency) {
        this.figures = figures;
        this.pages = pages;
        this.currency = currency;
    }

    @GetMapping("/classes")
    ClassesAnswer classes(@Valid @ModelAttribute FiguresQuery query, Reader reader) {
        var scope = query.scope(currency, reader);
        return ClassesAnswer.of(figures.ranking(scope, query.cut()), scope, query.cut());
    }

    @GetMapping("/classes/{class}/clients")
    FiguresPage<RankedClientAnswer> clients(
            @PathVariable("class") ClientClass clientClass,
            @Valid @ModelAttribute FiguresQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        return pages.clients(clientClass, query.scope(currency, reader), query.cut(), cursor, limit);
    }

    @GetMapping("/pareto")
    ParetoAnswer pareto(@Valid @ModelAttribute FiguresQuery query, Reader reader) {
        var scope = query.scope(currency, reader);
        return ParetoAnswer.of(figures.ranking(scope, query.cut()), scope);
    }

    @GetMapping("/salespeople")
    FiguresPage<SalespersonAnswer> salespeople(
            @Valid @ModelAttribute FiguresQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        return pages.salespeople(query.scope(currency, reader), cursor, limit);
    }
}
