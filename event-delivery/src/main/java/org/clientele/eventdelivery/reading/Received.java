package org.clientele.eventdelivery.reading;

import org.clientele.eventdelivery.event.Envelope;

/** One event with its envelope, as handed to a batch handler. */
public record Received<E>(E event, Envelope envelope) {}
