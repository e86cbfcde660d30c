package org.clientele.servicedefaults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;

/**
 * How large a body may be, and how long it may take to come: whoever dribbles keeps others out as long as it does so.
 */
record BodyLimits(int bytes, Duration time, Clock clock) {

    private static final int CHUNK = 8 * 1024;

    /**
     * Reads a body; room is made for what has come, never for what is announced.
     *
     * @param announced how long it says that it is, negative if it does not say
     * @throws ProblemException if it is too large, or still not there when its time is over
     */
    byte[] read(InputStream stream, long announced) throws IOException {
        requireFits(announced);
        var end = clock.instant().plus(time);
        var body = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
            body.write(chunk, 0, read);
            requireFits(body.size());
            if (clock.instant().isAfter(end)) {
                throw new ProblemException(GeneralProblem.BODY_TOO_SLOW, GeneralProblem.BODY_TOO_SLOW.title());
            }
        }
        return body.toByteArray();
    }

    private void requireFits(long length) {
        if (length > bytes) {
            throw new ProblemException(GeneralProblem.CONTENT_TOO_LARGE, "A body may have " + bytes + " bytes.");
        }
    }
}
