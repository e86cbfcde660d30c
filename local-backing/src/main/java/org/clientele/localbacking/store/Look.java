package org.clientele.localbacking.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.function.LongSupplier;

/** What one command looks at: how many entries and documents, and for how long at most. */
final class Look {

    static final int MAX_TIME_EXPIRED = 50;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final LongSupplier nanos;
    private final long begun;
    private final long most;
    private long examined;

    /** @param nanos a time of which only differences mean something, as of {@link System#nanoTime} */
    private Look(long mostMillis, LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.most = mostMillis * NANOS_PER_MILLI;
    }

    /** Without {@code maxTimeMS} it may take as long as it takes. */
    static Look of(Document command, LongSupplier nanos) {
        return new Look(command.get("maxTimeMS") instanceof Number limit ? limit.longValue() : 0, nanos);
    }

    /** Notes what has been read, and ends the command if its time is over. */
    void at(int read) {
        examined += read;
        if (most > 0 && nanos.getAsLong() - begun > most) {
            throw new MongoServerError(MAX_TIME_EXPIRED, "MaxTimeMSExpired", "operation exceeded time limit");
        }
    }

    long examined() {
        return examined;
    }
}
