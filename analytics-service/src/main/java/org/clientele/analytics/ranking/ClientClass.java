package org.clientele.analytics.ranking;

/** The class of a client, the most valuable first. */
public enum ClientClass {
    A,
    B,
    C
}
