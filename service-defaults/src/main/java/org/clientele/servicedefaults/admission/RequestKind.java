package org.clientele.servicedefaults.admission;

/** The kinds of requests that have places of their own, so that none of them takes those of another. */
enum RequestKind {
    CALL,
    STRANGER,
    TRANSFER
}
