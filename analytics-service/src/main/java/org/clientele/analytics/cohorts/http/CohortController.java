package org.clientele.analytics.cohorts.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.clientele.analytics.cohorts.CohortFigures;
import org.clientele.analytics.cohorts.CohortLength;
import org.clientele.analytics.scope.FiguresQuery;
import org.clientele.analytics.scope.Scopes;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers which clients stay, by when they became clients. */
@RestController
@RequestMapping("/api/v1/figures/cohorts")
@Access(RoleGroup.ANALYSTS)
class CohortController {

    private final CohortFigures figures;
    private final Scopes scopes;

    CohortController(CohortFigures figures, Scopes scopes) {
        this.figures = figures;
        this.scopes = scopes;
    }

    @GetMapping
    CohortsAnswer all(
            @Valid @ModelAttribute FiguresQuery query,
            @RequestParam(defaultValue = "month")
                    @Pattern(regexp = CohortLength.PATTERN, message = "must be month, quarter or year")
                    String by,
            Reader reader) {
        var scope = scopes.of(query, reader);
        var length = CohortLength.of(by).orElseThrow();
        return CohortsAnswer.of(figures.of(scope, length), length, scope);
    }
}
