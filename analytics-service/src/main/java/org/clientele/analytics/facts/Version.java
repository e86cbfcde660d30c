package org.clientele.analytics.facts;

import java.time.Instant;

/**
 * A fact as the log has it.
 *
 * @param sequence the number of this change of the subject; the highest wins
 * @param known when the world was told of it
 */
public record Version(Fact fact, long sequence, Instant known) {}
