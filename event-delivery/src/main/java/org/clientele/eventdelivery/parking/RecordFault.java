package org.clientele.eventdelivery.parking;

import java.util.Optional;
import org.bson.BsonSerializationException;
import org.clientele.eventdelivery.aggregate.NoSuchAggregateException;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a record, in our words: callers and the log see it. */
record RecordFault(String field, String reason) {

    /** Empty where the failure says nothing about the record. */
    static Optional<RecordFault> of(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> Optional.empty();
            case UnreadableEventException unreadable ->
                Optional.of(new RecordFault(unreadable.field(), String.valueOf(unreadable.getMessage())));
            case NoSuchAggregateException unknown ->
                Optional.of(new RecordFault("subject", "is about something that is not here"));
            case BsonSerializationException unkept ->
                Optional.of(new RecordFault("data", "has a name or a size that the store does not take"));
            default -> of(failure.getCause());
        };
    }
}
