package org.clientele.servicedefaults;

/**
 * Who calls, and whose things it may change.
 *
 * @param id the subject of the token (for a salesperson its id); a pseudonym of it if it is no opaque id
 */
public record Caller(String id, Reach changes) {}
