package org.clientele.portfolio.client;

import java.time.Instant;

/** Where a client comes from: the lead that it was, and the conversion that was decided then. */
public record Origin(String leadId, String conversionId, Instant onboardedAt) {}
