package org.clientele.analytics.facts;

import java.time.LocalDate;

/** A client that had left and is one again from a day on. */
public record ClientReturned(String clientId, LocalDate on) implements Presence {}
