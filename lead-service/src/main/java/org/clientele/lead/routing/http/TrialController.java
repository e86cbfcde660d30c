package org.clientele.lead.routing.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import org.clientele.lead.routing.NoDraftException;
import org.clientele.lead.routing.TryingRules;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries the draft of the rules on past leads. */
@RestController
@RequestMapping("/api/v1/routing/rules/draft/trial")
@Access(RoleGroup.DECIDERS)
class TrialController {

    private static final int USUAL_LIMIT = 1_000;

    private final TryingRules trying;

    TrialController(TryingRules trying) {
        this.trying = trying;
    }

    record TrialBody(
            @NotNull Instant from,
            @NotNull Instant to,
            @Nullable @Min(1) @Max(10_000) Integer limit) {}

    @PostMapping
    TrialAnswer run(@Valid @RequestBody TrialBody body) throws NoDraftException {
        if (!body.from().isBefore(body.to())) {
            throw ProblemException.invalidField("to", "must be after from");
        }
        var limit = Objects.requireNonNullElse(body.limit(), USUAL_LIMIT);
        return TrialAnswer.of(trying.run(body.from(), body.to(), limit));
    }
}
