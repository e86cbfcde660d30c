package org.clientele.analytics.facts;

/**
 * The lead or client that something is about.
 *
 * @param isClient a lead otherwise
 */
public record Concerned(boolean isClient, String id) {

    public static Concerned client(String clientId) {
        return new Concerned(true, clientId);
    }

    public static Concerned lead(String leadId) {
        return new Concerned(false, leadId);
    }
}
