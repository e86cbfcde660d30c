package org.clientele.portfolio.client;

/** What a client is to the organisation now. */
public enum ClientState {
    /** It has signed something and has not left. */
    CLIENT
}
