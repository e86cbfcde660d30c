package org.clientele.analytics.facts;

import java.time.LocalDate;

/**
 * A client that is none from a day on.
 *
 * @param reason a code of the organisation
 */
public record ClientLeft(String clientId, LocalDate on, String reason) implements Presence {}
