package org.clientele.analytics.classes;

import java.time.Instant;
import org.clientele.analytics.ranking.ClientClass;
import org.jspecify.annotations.Nullable;

/** What happened to the classification of a client. */
public sealed interface ClassificationEvent {

    /**
     * The client is in this class now.
     *
     * @param previous the class it was in; null if it was in none
     * @param found why
     */
    record ClassChanged(ClientClass now, @Nullable ClientClass previous, Finding.Ranked found)
            implements ClassificationEvent {}

    /**
     * The client is in no class any more, because there is no such client.
     *
     * @param previous the class it was in
     * @param moment at which that was found
     */
    record ClassWithdrawn(ClientClass previous, Instant moment) implements ClassificationEvent {}
}
