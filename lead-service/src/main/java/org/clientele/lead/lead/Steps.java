package org.clientele.lead.lead;

import java.util.List;
import org.clientele.servicedefaults.Code;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The steps of the pipeline in their order, as the organisation names them; one of them is {@code qualified}. */
@ConfigurationProperties("clientele.pipeline")
public record Steps(List<String> steps) {

    private static final String QUALIFIED = "qualified";

    public Steps {
        if (!steps.contains(QUALIFIED)) {
            throw new IllegalArgumentException("clientele.pipeline.steps must contain " + QUALIFIED);
        }
        steps = steps.stream().map(Code::require).toList();
    }

    /** Where a lead begins. */
    public String first() {
        return steps.getFirst();
    }

    /** Whether there is such a step. */
    public boolean contain(String step) {
        return steps.contains(step);
    }

    /** The step of a lead that is qualified now: at least {@code qualified}. */
    String qualified(String current) {
        return steps.indexOf(current) < steps.indexOf(QUALIFIED) ? QUALIFIED : current;
    }
}
