package org.clientele.analytics.funnel.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.clientele.analytics.funnel.ForecastRules;
import org.clientele.analytics.funnel.Forecasts;
import org.clientele.analytics.funnel.Knowing;
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

/** Answers what open leads may become, and how good such answers were. */
@RestController
@RequestMapping("/api/v1/figures/forecast")
@Access(RoleGroup.ANALYSTS)
class ForecastController {

    private final Forecasts forecasts;
    private final ForecastRules rules;
    private final Scopes scopes;

    ForecastController(Forecasts forecasts, ForecastRules rules, Scopes scopes) {
        this.forecasts = forecasts;
        this.rules = rules;
        this.scopes = scopes;
    }

    @GetMapping
    ForecastAnswer coming(
            @Valid @ModelAttribute FiguresQuery query, @Valid @ModelAttribute FunnelQuery leads, Reader reader) {
        var scope = scopes.ofPeople(query, reader);
        return ForecastAnswer.of(forecasts.of(leads.of(scope)), rules, scope);
    }

    @GetMapping("/accuracy")
    AccuracyAnswer accuracy(
            @Valid @ModelAttribute FiguresQuery query,
            @Valid @ModelAttribute FunnelQuery leads,
            @RequestParam(defaultValue = "now") @Pattern(regexp = Knowing.PATTERN, message = "must be now or then")
                    String known,
            Reader reader) {
        var scope = scopes.ofPeople(query, reader);
        var knowing = Knowing.of(known).orElseThrow();
        return AccuracyAnswer.of(forecasts.accuracy(leads.of(scope), knowing), knowing, scope);
    }
}
