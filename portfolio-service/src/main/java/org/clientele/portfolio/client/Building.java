package org.clientele.portfolio.client;

/**
 * Something that is to rest on a client.
 *
 * @param buildingId the id of what is built
 */
public record Building(String buildingId, String clientId, Kind kind) {

    /** What can rest on a client. */
    public enum Kind {
        PROJECT,
        EFFORT,
        CONVERSION
    }
}
