package org.clientele.local.client;

import tools.jackson.databind.JsonNode;

/**
 * The status and the JSON body of one answer; an empty body is a missing node.
 *
 * @param eTag the version that it shows, empty if it shows none
 */
public record Answer(int status, JsonNode body, String eTag) {

    public boolean ok() {
        return status / 100 == 2;
    }

    /** The text at {@code field}, empty when absent. */
    public String text(String field) {
        return body.path(field).asString("");
    }

    /** This answer, or an exception telling what was refused and why. */
    public Answer orThrow(String call) {
        if (!ok()) {
            throw new RefusedException(call + " answered " + status + ": " + body);
        }
        return this;
    }

    /** A call that the platform refused for good. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }
}
