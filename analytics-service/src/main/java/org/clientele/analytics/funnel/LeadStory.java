package org.clientele.analytics.funnel;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.analytics.facts.LeadArrived;
import org.clientele.analytics.facts.LeadConverted;
import org.clientele.analytics.facts.LeadFact;
import org.clientele.analytics.facts.LeadLost;
import org.clientele.analytics.facts.LeadNow;
import org.jspecify.annotations.Nullable;

/**
 * What one lead went through.
 *
 * @param reached when it came to each step first
 * @param lost null unless it is lost now
 * @param won null unless it is converted now
 */
record LeadStory(
        LeadArrived arrival,
        Map<String, Instant> reached,
        LeadNow now,
        @Nullable LeadLost lost,
        @Nullable LeadConverted won) {

    /** What had happened by then; none until it had arrived, or if it was no lead of its own in the end. */
    static Optional<LeadStory> of(List<LeadFact> all, Instant end) {
        var facts = all.stream().filter(fact -> fact.happened().isBefore(end)).toList();
        return facts.isEmpty() ? Optional.empty() : told(facts);
    }

    private static Optional<LeadStory> told(List<LeadFact> facts) {
        var now = facts.getLast().now();
        return facts.stream()
                .filter(LeadArrived.class::isInstance)
                .map(LeadArrived.class::cast)
                .findFirst()
                .filter(arrival -> now.state().counts())
                .map(arrival -> new LeadStory(
                        arrival,
                        steps(facts),
                        now,
                        now.state() == LeadNow.State.LOST ? last(facts, LeadLost.class) : null,
                        LeadFact.conversion(facts).orElse(null)));
    }

    private static Map<String, Instant> steps(List<LeadFact> facts) {
        var reached = new HashMap<String, Instant>();
        facts.forEach(fact ->
                reached.merge(fact.now().step(), fact.happened(), (one, other) -> one.isBefore(other) ? one : other));
        return reached;
    }

    private static <F> @Nullable F last(List<LeadFact> facts, Class<F> kind) {
        return facts.reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElse(null);
    }

    /** When it was converted or lost. */
    Optional<Instant> outcome() {
        return won != null
                ? Optional.of(won.happened())
                : Optional.ofNullable(lost).map(LeadLost::happened);
    }

    /** The place of the step where it stands; one that the pipeline does not have is as the first. */
    int place(Pipeline pipeline) {
        return place(now.step(), pipeline);
    }

    /**
     * When it first came to a step or a later one.
     *
     * @throws java.util.NoSuchElementException if it never did and was not converted either
     */
    Instant since(int place, Pipeline pipeline) {
        return reached.entrySet().stream()
                .filter(step -> place(step.getKey(), pipeline) >= place)
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .or(this::outcome)
                .orElseThrow();
    }

    private static int place(String step, Pipeline pipeline) {
        return Math.max(0, pipeline.place(step));
    }

    /** The furthest step that it reached; all of them if it was converted. */
    int furthest(Pipeline pipeline) {
        return won != null
                ? pipeline.steps().size() - 1
                : reached.keySet().stream().mapToInt(pipeline::place).max().orElse(-1);
    }
}
