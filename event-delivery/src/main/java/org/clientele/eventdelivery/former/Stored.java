package org.clientele.eventdelivery.former;

/**
 * An aggregate as it is stored, with the result of the command that was asked for.
 *
 * @param version number of its latest change, 0 for a draft
 * @param result what the command answered; empty when merely read
 * @param repeated whether the command had been carried out before
 */
public record Stored<S>(String id, long version, S state, String result, boolean repeated) {}
