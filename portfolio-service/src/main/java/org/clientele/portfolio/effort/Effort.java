package org.clientele.portfolio.effort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.effort.EffortEvent.EffortRecorded;
import org.clientele.portfolio.effort.EffortEvent.EffortWithdrawn;
import org.jspecify.annotations.Nullable;

/** Minutes that somebody spent on a client. */
public record Effort(String effortId, String clientId, Owner spentBy, Work work, Instant recordedAt, State state) {

    /** Whether it counts. */
    public enum State {
        RECORDED,
        WITHDRAWN
    }

    /**
     * What the time was spent on.
     *
     * @param activity a code of the organisation
     * @param note in any words
     */
    public record Work(
            int minutes,
            String activity,
            LocalDate on,
            @Nullable String note) {

        /** The longest that one day has. */
        public static final int MOST_MINUTES = 1_440;

        private Work withoutNote() {
            return new Work(minutes, activity, on, null);
        }
    }

    /** How efforts change, are published, and are found: those of a client that count, by their days. */
    public static Aggregate<Effort, EffortEvent> grammar(Facts<Effort, EffortEvent> facts) {
        return Aggregate.of("efforts", Effort.class, Effort::effortId, Effort::after, facts)
                .foundBy(effort -> effort.stands() ? Map.of("place", effort.place()) : Map.of());
    }

    /** Somebody spent it. */
    public static Effort recorded(String effortId, String clientId, Owner spentBy, Work work, Instant recordedAt) {
        return new Effort(effortId, clientId, spentBy, work, recordedAt, State.RECORDED);
    }

    /** It is recorded under this key. */
    public Beginning<Effort, EffortEvent> beginning(CommandKey key, By by) {
        return new Beginning<>(this, key, by, List.of(new EffortRecorded()));
    }

    public Effort after(EffortEvent event) {
        return switch (event) {
            case EffortRecorded recorded -> this;
            case EffortWithdrawn withdrawn ->
                new Effort(effortId, clientId, spentBy, work.withoutNote(), recordedAt, State.WITHDRAWN);
        };
    }

    /** Takes it out of the efforts, as if it had never been made; what was noted is forgotten. */
    public List<EffortEvent> withdraw() {
        return stands() ? List.of(new EffortWithdrawn()) : List.of();
    }

    public boolean stands() {
        return state == State.RECORDED;
    }

    /** Where it stands in the order of days, from which a list goes on; no two efforts share a place. */
    public String place() {
        return work.on() + " " + effortId;
    }
}
