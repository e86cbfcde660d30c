package org.clientele.portfolio.client;

/** What a client is to the organisation now. */
public enum ClientState {
    /** It has signed something and has not left. */
    CLIENT,
    /** The conversion that it came from was undone: it is no client and nobody is shown it. */
    WITHDRAWN
}
