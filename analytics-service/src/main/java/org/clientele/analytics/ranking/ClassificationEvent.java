package org.clientele.analytics.ranking;

import org.jspecify.annotations.Nullable;

/** What happened to the classification of a client. */
public sealed interface ClassificationEvent {

    /**
     * The client is in this class now.
     *
     * @param previous the class it was in; null if it was in none
     * @param revenue what the class was found with
     */
    record ClassChanged(ClientClass now, @Nullable ClientClass previous, Revenue revenue)
            implements ClassificationEvent {}

    /**
     * The client is in no class any more, because there is no such client.
     *
     * @param previous the class it was in
     */
    record ClassWithdrawn(ClientClass previous) implements ClassificationEvent {}
}
