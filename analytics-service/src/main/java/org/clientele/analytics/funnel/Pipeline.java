package org.clientele.analytics.funnel;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What leads go through.
 *
 * @param steps in order, as lead-service has them
 * @param socialSources which sources are social networks
 */
@ConfigurationProperties("clientele.funnel")
public record Pipeline(List<String> steps, Set<String> socialSources) {

    public Pipeline {
        steps = List.copyOf(steps);
        socialSources = Set.copyOf(socialSources);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("clientele.funnel.steps are empty");
        }
    }

    /** The place of a step, from 0 on; -1 for one that is not there. */
    int place(String step) {
        return steps.indexOf(step);
    }
}
