package org.clientele.lead.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead's way to a client: asked for, then answered by the portfolio service.
 *
 * @param clientId the existing client that was asked for, later the client it became
 * @param correspondenceCount how much correspondence the lead had when it was asked for
 * @param askAgainAt when the portfolio service is asked again, null once it has answered
 */
public record Conversion(
        String conversionId,
        State state,
        @Nullable String clientId,
        Project project,
        int correspondenceCount,
        Instant requestedAt,
        By by,
        @Nullable Instant askAgainAt,
        @Nullable String projectId,
        @Nullable String reason) {

    /** How far it is. */
    public enum State {
        CONVERTING,
        CONVERTED,
        REFUSED
    }

    /** Whether it still waits for the answer to this conversion. */
    public boolean isAbout(String otherConversionId) {
        return state == State.CONVERTING && conversionId.equals(otherConversionId);
    }

    /** The same, to be asked for again at this instant. */
    public Conversion askedAgainAt(Instant next) {
        return new Conversion(
                conversionId, state, clientId, project, correspondenceCount, requestedAt, by, next, projectId, reason);
    }

    Conversion converted(String newClientId, String newProjectId) {
        return ended(State.CONVERTED, newClientId, newProjectId, null);
    }

    Conversion refused(String why) {
        return ended(State.REFUSED, clientId, null, why);
    }

    private Conversion ended(
            State end, @Nullable String endClientId, @Nullable String endProjectId, @Nullable String endReason) {
        return new Conversion(
                conversionId,
                end,
                endClientId,
                project,
                correspondenceCount,
                requestedAt,
                by,
                null,
                endProjectId,
                endReason);
    }
}
