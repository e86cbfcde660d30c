package org.clientele.eventdelivery.aggregate;

/**
 * The state of an aggregate at one of its versions.
 *
 * @param version how many events it has had; 0 before the first
 */
public record Versioned<S>(String id, long version, S state) {}
