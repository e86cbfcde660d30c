package org.clientele.analytics.funnel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What leads that were converted or lost say of those that are open. */
final class Outcomes {

    private final Pipeline pipeline;
    private final ForecastRules rules;
    private final int[] reached;
    private final List<Days> taken;
    private final Map<String, MeanValue> bySource = new HashMap<>();
    private MeanValue ofAll = MeanValue.NONE;

    Outcomes(Pipeline pipeline, ForecastRules rules) {
        this.pipeline = pipeline;
        this.rules = rules;
        this.reached = new int[pipeline.steps().size()];
        this.taken =
                IntStream.range(0, reached.length).mapToObj(place -> new Days()).toList();
    }

    /** Takes a lead with an outcome; a step that the pipeline does not have is as the first. */
    void add(LeadStory lead, LeadValues values) {
        int furthest = Math.max(0, lead.furthest(pipeline));
        for (int place = 0; place <= furthest; place++) {
            reached[place]++;
        }
        if (lead.won() != null) {
            for (int place = 0; place < reached.length; place++) {
                taken.get(place).add(lead.since(place, pipeline), lead.won().happened());
            }
            values.signed(lead).map(MeanValue::of).ifPresent(value -> {
                bySource.merge(lead.arrival().source(), value, MeanValue::and);
                ofAll = ofAll.and(value);
            });
        }
    }

    /** What is known of each step. */
    List<StepHistory> steps() {
        var steps = new ArrayList<StepHistory>();
        for (int place = 0; place < reached.length; place++) {
            steps.add(new StepHistory(place, reached[place], taken.get(place)));
        }
        return steps;
    }

    /** Of each step the last one up to it that enough leads reached; none if too few reached the first. */
    List<Optional<StepHistory>> judges(List<StepHistory> steps) {
        var judges = new ArrayList<Optional<StepHistory>>();
        Optional<StepHistory> last = Optional.empty();
        for (var step : steps) {
            if (step.outcomes() >= rules.leastOutcomes()) {
                last = Optional.of(step);
            }
            judges.add(last);
        }
        return judges;
    }

    /** What a lead of a source would be worth. */
    MeanValue value(String source) {
        var own = bySource.getOrDefault(source, MeanValue.NONE);
        return own.count() >= rules.leastValues() ? own : ofAll;
    }

    boolean hasValues() {
        return ofAll.count() > 0;
    }
}
