package org.clientele.eventdelivery;

/** One event with its envelope, as handed to a batch handler. */
public record Received<E>(E event, Envelope envelope) {}
