package org.clientele.analytics.owed.http;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.owed.Owed;
import org.clientele.analytics.owed.OwedFigures;
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

/** Answers what is owed, and by whom. */
@RestController
@RequestMapping("/api/v1/figures/follow-ups")
@Access(RoleGroup.ANALYSTS)
class OwedController {

    private static final HighestFirst<Owed, Integer> PEOPLE = new HighestFirst<>(Owed::place, Integer::valueOf);

    private final OwedFigures figures;
    private final Names names;
    private final Scopes scopes;

    OwedController(OwedFigures figures, Names names, Scopes scopes) {
        this.figures = figures;
        this.names = names;
        this.scopes = scopes;
    }

    /** What one salesperson owes; the name is absent until it is known. */
    record OwedAnswer(
            String salespersonId,
            @Nullable String name,
            int open,
            int late,
            @Nullable Instant lateSince,
            int done) {

        static OwedAnswer of(Owed owed, @Nullable String name) {
            return new OwedAnswer(owed.salespersonId(), name, owed.open(), owed.late(), owed.lateSince(), owed.done());
        }
    }

    @GetMapping
    FiguresPage<OwedAnswer> list(
            @Valid @ModelAttribute FiguresQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        var scope = scopes.ofPeople(query, reader);
        var dated = figures.of(scope);
        var people = PEOPLE.page(dated.figure(), cursor, limit);
        var called = names.salespeople(
                people.items().stream().map(Owed::salespersonId).toList());
        return FiguresPage.of(
                dated.freshness(),
                About.of(scope, List.of()),
                people.map(owed -> OwedAnswer.of(owed, called.get(owed.salespersonId()))));
    }
}
