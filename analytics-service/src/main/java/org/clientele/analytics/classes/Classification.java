package org.clientele.analytics.classes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clientele.analytics.classes.ClassificationEvent.ClassChanged;
import org.clientele.analytics.classes.ClassificationEvent.ClassWithdrawn;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/**
 * The class of a client as the world was last told. What was found at a moment changes it only if the moment is later
 * than that of its last change.
 *
 * @param clientClass null until the world is told of the first one, and after it was withdrawn
 */
public record Classification(
        String clientId,
        @Nullable ClientClass clientClass,
        @Nullable LastChange lastChange) {

    /** The name under which its place in the order of last changes is found, if it was in another class before. */
    public static final String CHANGED = "changed";

    /** The rules of this service as the author of what they do. */
    private static final By POLICY = By.policy("analytics-service");

    /**
     * When a classification changed last.
     *
     * @param previous the class it was in; null if it was in none
     */
    public record LastChange(@Nullable ClientClass previous, Instant moment) {}

    /** The grammar of classifications. */
    public static Aggregate<Classification, ClassificationEvent> grammar(
            Facts<Classification, ClassificationEvent> facts) {
        return Aggregate.of("classes", Classification.class, Classification::clientId, Classification::after, facts)
                .foundBy(Classification::index);
    }

    private Map<String, String> index() {
        return lastChange == null || lastChange.previous() == null
                ? Map.of()
                : Map.of(CHANGED, place(lastChange.moment(), clientId));
    }

    /** The place in the order of moments, then of ids; many change at one moment, and each has a place of its own. */
    public static String place(Instant moment, String clientId) {
        return "%015d/%s".formatted(moment.toEpochMilli(), clientId);
    }

    /** What is known of a client of whom the world was told nothing. */
    static Classification none(String clientId) {
        return new Classification(clientId, null, null);
    }

    /** How a client is classified for the first time. */
    public static Beginning<Classification, ClassificationEvent> first(String clientId, Finding found) {
        return new Beginning<>(
                none(clientId), CommandKey.once(), POLICY, none(clientId).find(found));
    }

    /** Classifies a client again. The state guards it against repeats. */
    public static Command<Classification, ClassificationEvent> again(String clientId, Finding found) {
        return Command.of(clientId, CommandKey.once(), POLICY, known -> known.find(found));
    }

    /** Nothing happens to a client that stays in its class, or of whom the world was told as much or more. */
    public List<ClassificationEvent> find(Finding found) {
        if (lastChange != null && !found.moment().isAfter(lastChange.moment())) {
            return List.of();
        }
        return switch (found) {
            case Finding.Ranked ranked -> announce(ranked);
            case Finding.Absent absent ->
                clientClass == null ? List.of() : List.of(new ClassWithdrawn(clientClass, absent.moment()));
        };
    }

    private List<ClassificationEvent> announce(Finding.Ranked found) {
        var announced = Hysteresis.announced(clientClass, found.before(), found.now());
        return announced == clientClass ? List.of() : List.of(new ClassChanged(announced, clientClass, found));
    }

    /** What it is after an event. */
    public Classification after(ClassificationEvent event) {
        return switch (event) {
            case ClassChanged changed ->
                new Classification(
                        clientId,
                        changed.now(),
                        new LastChange(changed.previous(), changed.found().moment()));
            case ClassWithdrawn withdrawn ->
                new Classification(clientId, null, new LastChange(withdrawn.previous(), withdrawn.moment()));
        };
    }
}
