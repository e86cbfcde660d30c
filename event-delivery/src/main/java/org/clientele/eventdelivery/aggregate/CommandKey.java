package org.clientele.eventdelivery.aggregate;

import java.util.UUID;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.servicedefaults.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What makes two attempts the same command: a repeat with the same key gets the first one's result.
 *
 * @param bodyHash tells a repeat from another command with the same key; null if the key alone decides
 */
public record CommandKey(String key, @Nullable String bodyHash) {

    /** The key of a command that an event asks for: the same for every delivery of that event. */
    public static CommandKey of(Envelope envelope) {
        return new CommandKey(envelope.source() + "|" + envelope.id(), null);
    }

    /** The key of a command that a request asks for: the same for every repeat of that request. */
    public static CommandKey of(RequestKey request) {
        return new CommandKey(request.caller() + "|" + request.key(), request.bodyHash());
    }

    /** A key of no other command, for what its state guards against repeats. */
    public static CommandKey once() {
        return new CommandKey(UUID.randomUUID().toString(), null);
    }

    /** The key of another command that follows from this one, however often. */
    public CommandKey then(String what) {
        return new CommandKey(key + "|" + what, null);
    }

    /**
     * Lets a repeat pass.
     *
     * @throws KeyReusedException if the other one asks for something else under the same key
     */
    void requireSameBody(CommandKey other) {
        if (contradicts(other.bodyHash())) {
            throw new KeyReusedException(other.key());
        }
    }

    public boolean contradicts(@Nullable String otherHash) {
        return bodyHash != null && otherHash != null && !bodyHash.equals(otherHash);
    }
}
