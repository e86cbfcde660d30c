package org.clientele.eventdelivery.parking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.clientele.eventdelivery.aggregate.Change;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read or handled, whole.
 *
 * @param id topic, partition and offset
 * @param version grows with each correction and each time it is driven again
 * @param source the source it names, {@code unknown} if it names none
 * @param field what was wrong
 * @param correction what is handled instead of it, null if it is handled as it came
 * @param redrivenAt when it was handled after all, null while it is parked
 * @param changed who corrected it, drove it again or erased it last; null if nobody has
 */
public record ParkedRecord(
        @BsonId String id,
        long version,
        String topic,
        @Nullable Binary key,
        String source,
        List<ParkedHeader> headers,
        @Nullable Binary value,
        String field,
        String reason,
        Instant parkedAt,
        @Nullable Correction correction,
        @Nullable Instant redrivenAt,
        @Nullable Change changed) {

    /** A header as it came; names may repeat and may hold what is not allowed in a field name. */
    public record ParkedHeader(String name, @Nullable Binary value) {}

    /**
     * Headers and value that somebody has put right; the record itself stays as it came.
     *
     * @param by who did
     */
    public record Correction(
            List<ParkedHeader> headers, @Nullable Binary value, String by, Instant at) {}

    /** The headers to handle. */
    List<ParkedHeader> headersToHandle() {
        return correction == null ? headers : correction.headers();
    }

    /** The value to handle. */
    @Nullable
    Binary valueToHandle() {
        return correction == null ? value : correction.value();
    }

    /** The key as text, empty if there is none. */
    public String keyText() {
        return key == null ? "" : new String(key.getData(), StandardCharsets.UTF_8);
    }
}
