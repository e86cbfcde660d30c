package org.clientele.portfolio.portfolio;

import java.time.Instant;

/** What somebody still owes a client. */
public record FollowUp(String followUpId, String clientId, Instant dueAt) {}
