package org.clientele.portfolio.client;

/** What a client is to the organisation now. */
public enum ClientState {
    /** It has signed something and has not left. */
    CLIENT,
    /** It left: it is shown, but is in nobody's portfolio. */
    FORMER,
    /** The conversion that it came from was undone: it is no client and nobody is shown it. */
    WITHDRAWN
}
