package org.clientele.portfolio.client;

/** Knows how much of a client's past has arrived. */
public interface ClientHistory {

    /** Whether everything is here that was exchanged with the client's leads before they were converted. */
    boolean isComplete(String clientId);
}
