package org.clientele.analytics.ranking;

import java.util.List;
import org.clientele.analytics.ranking.ClassificationEvent.ClassChanged;
import org.clientele.analytics.ranking.ClassificationEvent.ClassWithdrawn;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/**
 * The class of a client as the world was last told.
 *
 * @param clientClass null until the world is told of the first one, and after it was withdrawn
 */
public record Classification(String clientId, @Nullable ClientClass clientClass) {

    /** The rules of this service as the author of what they do. */
    private static final By POLICY = By.policy("analytics-service");

    /** The grammar of classifications. */
    public static Aggregate<Classification, ClassificationEvent> grammar(
            Facts<Classification, ClassificationEvent> facts) {
        return Aggregate.of("classes", Classification.class, Classification::clientId, Classification::after, facts);
    }

    /** How a client is classified for the first time. */
    public static Beginning<Classification, ClassificationEvent> first(
            String clientId, ClientClass found, Revenue revenue) {
        var none = new Classification(clientId, null);
        return new Beginning<>(none, CommandKey.once(), POLICY, none.classify(found, revenue));
    }

    /** Classifies a client again. The state guards it against repeats. */
    public static Command<Classification, ClassificationEvent> again(
            String clientId, ClientClass found, Revenue revenue) {
        return Command.of(clientId, CommandKey.once(), POLICY, known -> known.classify(found, revenue));
    }

    /** Withdraws the class of a client that there is not. The state guards it against repeats. */
    public static Command<Classification, ClassificationEvent> withdrawal(String clientId) {
        return Command.of(clientId, CommandKey.once(), POLICY, Classification::withdraw);
    }

    /** Nothing happens to a client that stays in its class, whatever its revenue is. */
    public List<ClassificationEvent> classify(ClientClass found, Revenue revenue) {
        return found == clientClass ? List.of() : List.of(new ClassChanged(found, clientClass, revenue));
    }

    /** Nothing happens to a client that is in none. */
    public List<ClassificationEvent> withdraw() {
        return clientClass == null ? List.of() : List.of(new ClassWithdrawn(clientClass));
    }

    /** What it is after an event. */
    public Classification after(ClassificationEvent event) {
        return switch (event) {
            case ClassChanged changed -> new Classification(clientId, changed.now());
            case ClassWithdrawn withdrawn -> new Classification(clientId, null);
        };
    }
}
